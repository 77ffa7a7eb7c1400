import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rounds } from './store'

const FIELDS = ['routeName', 'day', 'from', 'until', 'walkerName', 'planned', 'done'] as const

export const late = look('patrol.late', async ({ input: { estateId, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const page = await rounds.list(reach, {
    filter: { estateId, state: 'late' },
    order: { field: 'until', direction: 'asc' },
    cursor,
    limit: 30,
    fields: FIELDS,
  })
  const items = page.items.map(({ _id, routeName, day, from, until, walkerName, planned, done }) => ({
    ...{ roundId: _id, routeName, day, from, until, walkerName, planned, done },
  }))
  return { ...page, items }
})
