import type { Payment } from '../../shared/payment/schema'
import type { Receipt } from '../../shared/receipt/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const receipts = new Store<Receipt>('receipts', {
  notFound: 'receipt.not_found',
  indexes: [
    { on: ['estateId', '-number'] },
    { on: ['estateId', 'asked.at'] },
    { on: ['paymentId', '_id'] },
    { on: ['series', 'sequence'], unique: true },
  ],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
/** The last number of a series; only the numberer writes it, in the transaction that uses it. */
interface ReceiptSeries {
  _id: string
  estateId: string
  last: number
}
export const receiptSeries = new Store<ReceiptSeries>('receiptSeries', { notFound: 'internal' })

export async function receiptsOf(paymentId: string): Promise<Receipt[]> {
  const { data } = await database().collection('receipts').where({ paymentId }).orderBy('_id', 'asc').limit(100).get()
  return data as Receipt[]
}
/** Settled payments that a receipt is owed, in the order they were settled. */
export async function toNumber(limit: number): Promise<Payment[]> {
  const { data } = await database()
    .collection('payments')
    .where({ toNumber: 1 })
    .orderBy('settledAt', 'asc')
    .limit(limit)
    .get()
  return data as Payment[]
}
/** Receipts somebody wishes void, the longest waiting first. */
export async function askedVoid(estateId: string): Promise<Receipt[]> {
  const _ = database().command
  const { data } = await database()
    .collection('receipts')
    .where({ estateId, 'asked.at': _.gt(0) })
    .orderBy('asked.at', 'asc')
    .limit(100)
    .get()
  return data as Receipt[]
}
