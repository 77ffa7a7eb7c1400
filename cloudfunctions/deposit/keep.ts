import type { Deposit } from '../../shared/deposit/schema'
import type { Tx } from '../operation/transaction'
import { deposits } from './store'

/** Money that a house leaves with us, as whoever asked for it or brought it along says. Once: the id is made of the source. */
export const kept = (
  tx: Tx,
  of: Pick<
    Deposit,
    '_id' | 'estateId' | 'houseId' | 'houseLabel' | 'kind' | 'title' | 'amountFen' | 'billId' | 'payer'
  >,
  now: number,
): Promise<void> =>
  deposits.insert(tx, {
    ...of,
    at: now,
    ...{ state: 'held', waitsFor: 'nobody', movedAt: now, deductions: [], keptBooked: false, round: null, before: [] },
  })
