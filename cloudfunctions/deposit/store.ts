import type { Caller } from '../../shared/contract'
import { DEFAULT_DEPOSIT_RULES, type Deposit, type DepositRules, type DepositWaits } from '../../shared/deposit/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const deposits = new Store<Deposit>('deposits', {
  notFound: 'deposit.not_found',
  indexes: [
    { on: ['houseId', '-at', '-_id'] },
    { on: ['estateId', 'waitsFor', 'movedAt', '_id'] },
    { on: ['estateId', 'state', '-at', '-_id'] },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds } }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
/** Whose step each is. */
export const ROLE_OF: Record<Exclude<DepositWaits, 'nobody' | 'signature'>, Caller> = {
  inspection: 'clerk',
  supervision: 'supervisor',
  notice: 'accountant',
  management: 'manager',
  payment: 'treasurer',
}
/** What waits for whoever holds these roles. */
export const waitingFor = (roles: readonly string[]): DepositWaits[] =>
  (Object.keys(ROLE_OF) as (keyof typeof ROLE_OF)[]).filter(one => roles.includes(ROLE_OF[one]))
export const UNDER_WAY: readonly DepositWaits[] = [...(Object.keys(ROLE_OF) as DepositWaits[]), 'signature']

export const depositRules = new Shelf<DepositRules>('settings', 'deposit')
export const rulesOf = async (tx: Tx | null, estateId: string): Promise<DepositRules> =>
  (await depositRules.find(tx, estateId)) ?? { _id: estateId, ...DEFAULT_DEPOSIT_RULES }
