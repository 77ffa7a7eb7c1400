import { look } from '../operation/operation'
import { places as store } from './store'

/** Own houses and public places; for staff, whatever code begins with what they type. */
export const places = look('estate.places', async ({ input, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const search = input.search?.trim()
  const page = await store.list(within, {
    filter: search ? { code: { from: search, until: `${search}\uffff` } } : {},
    order: { field: 'code', direction: 'asc' },
    limit: 60,
    fields: ['label', 'kind', 'buildingId', 'code'],
  })
  return {
    ...page,
    items: page.items.map(({ _id, label, kind, buildingId }) => ({ placeId: _id, label, kind, buildingId })),
  }
})
