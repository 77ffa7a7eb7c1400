import { DEFAULT_REPAIR_PERCENT, type FollowUp, type FollowUpRules } from '../../shared/followup/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const followUps = new Store<FollowUp>('followUps', {
  notFound: 'followup.not_found',
  indexes: [{ on: ['estateId', 'state', 'dueAt', '_id'] }, { on: ['estateId', 'madeAt', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** One an estate. */
export const followUpRules = new Shelf<FollowUpRules>('settings', 'followup')
export const rulesOf = async (tx: Tx | null, estateId: string): Promise<FollowUpRules> =>
  (await followUpRules.find(tx, estateId)) ?? { _id: estateId, repairPercent: DEFAULT_REPAIR_PERCENT, version: 0 }
