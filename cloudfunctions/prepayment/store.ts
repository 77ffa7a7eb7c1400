import type { Passing } from '../../shared/prepayment/schema'
import { places } from '../estate/store'
import { SYSTEM } from '../operation/reach'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const passings = new Store<Passing>('passings', {
  notFound: 'prepayment.not_found',
  indexes: [{ on: ['estateId', 'state', '-_id'] }, { on: ['estateId', '-_id'] }, { on: ['expiresAt'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** The houses it is about, the one it leaves first; once where it stays in its house. */
export const housesOf = ({ from, to }: Pick<Passing, 'from' | 'to'>): string[] => [
  ...new Set([from.houseId, to.houseId]),
]
/** Everybody who lives in one of them: one after the other inside a transaction. */
export async function membersOf(tx: Tx | null, passing: Pick<Passing, 'from' | 'to'>) {
  const members = []
  for (const houseId of housesOf(passing)) members.push(...(await places.get(tx, houseId, SYSTEM)).members)
  return members
}
