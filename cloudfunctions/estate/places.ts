import { byCount, houseKey } from '../../shared/estate/spelling'
import type { Filter } from '../operation/filter'
import { look } from '../operation/operation'
import { places as store } from './store'

/** Own houses and public places; for staff, whatever begins with what they type, however they spell it. */
export const places = look('estate.places', async ({ input, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const key = houseKey(input.search ?? '')
  const find = (filter: Filter) =>
    store.list(within, {
      filter,
      order: { field: key ? 'key' : 'counted', direction: 'asc' },
      cursor: input.cursor,
      limit: 60,
      fields: ['label', 'kind', 'buildingId', 'counted', 'key'],
    })
  const begins = await find(key ? { key: { from: key, until: `${key}\uffff` } } : {})
  // A door alone, as people say it on the phone, begins no code.
  const page = key && begins.items.length === 0 ? await find({ spellings: key }) : begins
  return {
    ...page,
    items: [...page.items]
      .sort((one, other) => byCount(one.counted, other.counted))
      .map(({ _id, label, kind, buildingId }) => ({ placeId: _id, label, kind, buildingId })),
  }
})
