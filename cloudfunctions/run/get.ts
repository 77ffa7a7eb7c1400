import { look } from '../operation/operation'
import { rowOf } from './row'
import { exceptionsOf, runs } from './store'

export const get = look('run.get', async ({ input, reach }) => {
  const run = await runs.get(null, input.runId, reach)
  const exceptions = await exceptionsOf(run._id, 100)
  return {
    ...rowOf(run),
    exceptions: exceptions.map(({ houseId, houseLabel, item, field, kind, detail }) => ({
      houseId,
      houseLabel,
      item,
      field,
      kind,
      detail,
    })),
    shared: (run.shared ?? []).map(({ apportionment: _, published: _published, ...one }) => one),
  }
})
