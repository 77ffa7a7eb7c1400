import { look } from '../operation/operation'
import { toRow } from './row'
import { inspections } from './store'

export const list = look('inspection.list', async ({ input, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const page = await inspections.list(within, {
    filter: input.houseId ? { houseId: input.houseId } : {},
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
    fields: ['houseId', 'houseLabel', 'kind', 'openedAt', 'inspectorName', 'sealed'],
  })
  return { ...page, items: page.items.map(toRow) }
})
