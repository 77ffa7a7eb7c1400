import { Refusal } from '../../shared/refusal'
import { settledOf } from '../billing/store'
import { operation } from '../operation/operation'
import { headIdOf, runHeads } from './head'
import { runs } from './store'

/** Takes an issued run back: its bills stay in the books with their reversal, and the period can be billed again. */
export const reverse = operation(
  'run.reverse',
  { prepare: async ({ input, reach }) => settledOf((await runs.get(null, input.runId, reach))._id) },
  async ({ input, reach, now, tx, emit, prepared: settled }) => {
    const run = await runs.get(tx, input.runId, reach)
    if (run.state !== 'issued') throw new Refusal('run.wrong_state', { state: run.state })
    if (settled > 0) throw new Refusal('run.settled', { count: settled })
    const head = await runHeads.find(tx, headIdOf(run.estateId, run.period))
    if (head) await runHeads.put(tx, { ...head, liveRunId: null, reversed: head.reversed + 1 })
    await runs.put(tx, { ...run, state: 'reversed', endedAt: now, todo: 0 })
    emit({ event: 'run.reversed', estateId: run.estateId, reference: { runId: run._id }, audiences: [] })
    return { runId: run._id }
  },
)
