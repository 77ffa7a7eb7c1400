import { places } from '../estate/store'
import { looks as store } from '../operation/audited-look'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'

/** Who looked at whose fees and why, the latest first. */
export const looks = look('ledger.looks', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const page = await store.list(reach, {
    filter: { estateId: input.estateId },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  const seen = await places.byIds(
    page.items.map(one => one.houseId),
    ['label'],
  )
  const labels = new Map(seen.map(one => [one._id, one.label]))
  return {
    ...page,
    items: page.items.map(({ _id, houseId, personId, name, operation, reason, at }) => ({
      lookId: _id,
      houseId,
      houseLabel: labels.get(houseId) ?? null,
      personId,
      name,
      operation,
      reason,
      at,
    })),
  }
})
