import { freshTill, tillId } from '../../shared/till/act'
import type { Till } from '../../shared/till/schema'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

/** One for each cashier of an estate. */
export const tills = new Store<Till>('tills', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['lockAt'] }],
})
export const tillOf = async (tx: Tx | null, estateId: string, personId: string): Promise<Till> =>
  (await tills.find(tx, tillId(estateId, personId))) ?? freshTill(estateId, personId)
