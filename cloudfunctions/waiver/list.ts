import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { toRow, waivers } from './store'

export const list = look('waiver.list', async ({ input, actor, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const page = await waivers.list(reach, {
    filter: { estateId: input.estateId, ...(input.state && { state: input.state }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(one => toRow(one, id => id === actor.personId)) }
})
