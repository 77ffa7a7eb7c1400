import type { DaySheet } from '../../shared/daySheet/schema'
import { Store } from '../operation/store'

/** Every sheet that was locked: one a cashier and business day, or more. */
export const daySheets = new Store<DaySheet>('daySheets', {
  notFound: 'daySheet.not_found',
  indexes: [
    { on: ['estateId', '-lockedAt', '-_id'] },
    { on: ['estateId', 'state', 'lockedAt', '_id'] },
    { on: ['escalateAt'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
