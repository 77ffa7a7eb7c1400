import type { Payment } from '../../shared/payment/schema'
import type { RECEIPT_SORTS } from '../../shared/receipt/contract'
import type { Receipt } from '../../shared/receipt/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import { payments } from '../payment/store'

/** Each order of the list, by its field. */
export const RECEIPT_FIELDS = { number: 'number', amount: 'amountFen' } as const satisfies Record<
  (typeof RECEIPT_SORTS)[number],
  string
>
export const receipts = new Store<Receipt>('receipts', {
  notFound: 'receipt.not_found',
  indexes: [
    { on: ['estateId', '-number', '-_id'] },
    { on: ['estateId', 'amountFen', '_id'] },
    { on: ['estateId', 'voiding.state', 'voiding.requested.at', '_id'] },
    { on: ['paymentId', '_id'] },
    { on: ['series', 'sequence'], unique: true },
  ],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
/** Those that somebody wishes void. */
export const ASKED = { 'voiding.state': 'requested' } as const
/** The last number of a series; only the numberer writes it, in the transaction that uses it. */
interface ReceiptSeries {
  _id: string
  estateId: string
  last: number
}
export const receiptSeries = new Shelf<ReceiptSeries>('guards', 'receiptSeries')

export const receiptsOf = (paymentId: string): Promise<Receipt[]> => receipts.all({ paymentId })
export const receiptsOfAll = (paymentIds: readonly string[]): Promise<Receipt[]> =>
  paymentIds.length > 0 ? receipts.all({ paymentId: { in: paymentIds } }) : Promise.resolve([])
/** Settled payments that a receipt is owed, in the order they were settled. */
export const toNumber = (limit: number): Promise<Payment[]> =>
  payments.some({ toNumber: 1 }, { order: { field: 'settledAt', direction: 'asc' }, limit })
