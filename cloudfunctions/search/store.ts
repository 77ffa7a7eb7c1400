import type { Found } from '../../shared/search/schema'
import { Store } from '../operation/store'

/** What can be found, by what people say of it: kept by whoever makes, renames or ends the thing itself. */
export const founds = new Store<Found>('founds', {
  notFound: 'request.malformed',
  indexes: [{ on: ['estateId', 'said', 'kind'] }, { on: ['toSpell', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
