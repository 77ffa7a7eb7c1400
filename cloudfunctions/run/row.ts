import type { RunRow } from '../../shared/run/contract'
import type { Run } from '../../shared/run/schema'

/** What a run says of itself, without its bills and its copies of the prices. */
export const rowOf = (run: Run): RunRow => {
  const { _id: runId, estateId, period, revision, state, houses, done, bills, amountFen, blocking, warnings } = run
  const { startedAt, issuedAt } = run
  return {
    runId,
    estateId,
    period,
    revision,
    state,
    houses,
    done,
    bills,
    amountFen,
    blocking,
    warnings,
    startedAt,
    issuedAt,
  }
}
