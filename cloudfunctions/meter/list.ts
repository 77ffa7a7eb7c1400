import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { meters } from './store'

export const list = look('meter.list', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const page = await meters.list(reach, {
    filter: { estateId: input.estateId },
    order: { field: '_id', direction: 'asc' },
    cursor: input.cursor,
    limit: 50,
  })
  return {
    ...page,
    items: page.items.map(({ _id, year: _year, count: _count, ...meter }) => ({ meterId: _id, ...meter })),
  }
})
