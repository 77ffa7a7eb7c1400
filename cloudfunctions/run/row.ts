import type { ExceptionRow, RunRow } from '../../shared/run/contract'
import type { Run, RunException } from '../../shared/run/schema'

/** What a run says of itself, without its bills and its copies of the prices. */
export const rowOf = (run: Run): RunRow => {
  const { _id: runId, estateId, period, revision, lateTo, state, houses, done, bills, amountFen } = run
  const { blocking, warnings, billedBefore, dueOn, startedAt, issuedAt } = run
  return {
    ...{ runId, estateId, period, revision, lateTo, state, houses, done, bills, amountFen },
    ...{ blocking, warnings, billedBefore, dueOn, startedAt, issuedAt },
  }
}
export const shownOf = (one: RunException): ExceptionRow => {
  const { houseId, houseLabel, item, field, kind, detail, meterId } = one
  return { houseId, houseLabel, item, field, kind, detail, meterId }
}
