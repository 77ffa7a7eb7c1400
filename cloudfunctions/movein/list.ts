import { toMoveInRow } from '../../shared/movein/act'
import { look } from '../operation/operation'
import { moveIns } from './store'

export const list = look('movein.list', async ({ input, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const page = await moveIns.list(within, {
    filter: { ...(input.houseId && { houseId: input.houseId }), ...(input.state && { state: input.state }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
    fields: [
      'estateId',
      'houseId',
      'houseLabel',
      'state',
      'ownerNames',
      'steps',
      'startedAt',
      'appointment',
      'refusals',
    ],
  })
  return { ...page, items: page.items.map(toMoveInRow) }
})
