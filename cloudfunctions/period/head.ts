import type { Tx } from '../operation/transaction'
import { freshHead, headIdOf, type RunHead, runHeads } from './store'

/** The head of a period that a run begins or ends; one that nobody billed yet has a fresh one. */
export const headOf = async (tx: Tx, estateId: string, period: string): Promise<RunHead> =>
  (await runHeads.find(tx, headIdOf(estateId, period))) ?? freshHead(estateId, period)

export const runBegins = (tx: Tx, head: RunHead, runId: string, isLate: boolean): Promise<void> =>
  runHeads.put(tx, { ...head, ...(isLate ? { lateRunId: runId } : { liveRunId: runId }), runs: head.runs + 1 })

export const runIssued = (tx: Tx, head: RunHead, runId: string): Promise<void> =>
  runHeads.put(tx, {
    ...head,
    lateRunId: head.lateRunId === runId ? null : head.lateRunId,
    issued: [...head.issued, runId],
  })

/** Given up before anybody saw its bills. */
export const runGivenUp = (tx: Tx, head: RunHead, runId: string): Promise<void> =>
  runHeads.put(tx, { ...head, ...(head.lateRunId === runId ? { lateRunId: null } : { liveRunId: null }) })

/** Its bills are taken back: the period can be billed again. */
export const runTakenBack = (tx: Tx, head: RunHead, runId: string): Promise<void> =>
  runHeads.put(tx, {
    ...head,
    liveRunId: head.liveRunId === runId ? null : head.liveRunId,
    issued: head.issued.filter(one => one !== runId),
    reversed: head.reversed + 1,
  })
