import { toKeyRow } from '../../shared/key/schema'
import { look } from '../operation/operation'
import { keys } from './store'

export const list = look('key.list', async ({ input, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const page = await keys.list(within, {
    filter: { ...(input.houseId && { houseId: input.houseId }), ...(input.state && { state: input.state }) },
    order: { field: 'orderKey', direction: 'asc' },
    cursor: input.cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(toKeyRow) }
})
