import type { Tx } from '../operation/transaction'
import { type Member, type Place, places } from './store'

/** Who lives in a house, as their grants say: written in the transaction of the grant. */
export const setMembers = (tx: Tx, place: Place, members: Member[]): Promise<void> =>
  places.put(tx, { ...place, members })
