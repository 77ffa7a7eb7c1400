import type { Material } from '../../shared/material/schema'
import { Store } from '../operation/store'

/** The code is in the id, so that two people cannot give it at once. */
export const materials = new Store<Material>('materials', {
  notFound: 'material.not_found',
  indexes: [{ on: ['estateId', 'code', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
