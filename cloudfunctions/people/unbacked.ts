import { residents } from '../estate/store'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { unbackedAt } from './backing'

/** Who may still enter a house that the register gives to others: the desk ends it, or keeps it with a reason. */
export const unbacked = look('people.unbacked', async ({ input, reach, now }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const [{ items: _, ...page }, items] = await beside(
    ['to look at', input.estateId, input.cursor].join(),
    () =>
      residents.list(reach, {
        filter: { estateId: input.estateId, toLookAt: true },
        order: { field: '_id', direction: 'asc' },
        cursor: input.cursor,
        limit: 50,
      }),
    found => found.items.map(entry => entry.houseId),
    houseIds => unbackedAt(houseIds, now),
  )
  return { ...page, items }
})
