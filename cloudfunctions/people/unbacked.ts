import { residents } from '../estate/store'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { unbackedAt } from './backing'

/** Who may still enter a house that the register gives to others: the desk ends it, or keeps it with a reason. */
export const unbacked = look('people.unbacked', async ({ input, reach, now }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const { items, ...page } = await residents.list(reach, {
    filter: { estateId: input.estateId, toLookAt: true },
    order: { field: '_id', direction: 'asc' },
    cursor: input.cursor,
    limit: 50,
  })
  return {
    ...page,
    items: await unbackedAt(
      items.map(entry => entry.houseId),
      now,
    ),
  }
})
