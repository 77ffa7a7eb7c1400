import { look } from '../operation/operation'
import { shownOf } from './row'
import { runExceptions, runs } from './store'

export const exceptions = look('run.exceptions', async ({ input, reach }) => {
  const { runId, cursor } = input
  await runs.get(null, runId, reach)
  const order = { field: 'orderKey', direction: 'asc' } as const
  const page = await runExceptions.list(reach, { filter: { runId }, order, cursor, limit: 100 })
  return { ...page, items: page.items.map(shownOf) }
})
