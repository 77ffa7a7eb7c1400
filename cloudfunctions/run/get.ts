import { look } from '../operation/operation'
import { exceptionsOf, runs } from './store'

export const get = look('run.get', async ({ input, reach }) => {
  const run = await runs.get(null, input.runId, reach)
  const exceptions = await exceptionsOf(run._id, 100)
  const { _id, estateId, period, revision, state, houses, done, bills, amountFen, blocking, warnings } = run
  return {
    runId: _id,
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
    startedAt: run.startedAt,
    issuedAt: run.issuedAt,
    exceptions: exceptions.map(({ houseId, houseLabel, item, field, kind, detail }) => ({
      houseId,
      houseLabel,
      item,
      field,
      kind,
      detail,
    })),
    shared: (run.shared ?? []).map(({ apportionment: _, ...one }) => one),
  }
})
