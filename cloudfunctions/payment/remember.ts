import type { FrozenWhy, Payment, ReceiptMark } from '../../shared/payment/schema'
import type { Tx } from '../operation/transaction'
import { payments } from './store'

type Refunded = Pick<Payment, 'refunds' | 'refundedFen' | 'state' | 'toNumber'>
/** The refunds of a payment as they stand now, what of it went back, and whether that owes a receipt. */
export const rememberRefunds = (
  tx: Tx,
  payment: Payment,
  { refunds, refundedFen, state, toNumber }: Refunded,
): Promise<void> =>
  payments.put(tx, { ...payment, refunds, refundedFen, state, ...(toNumber !== undefined && { toNumber }) })

/** The receipts dealt to it: it is owed no other. */
export const rememberReceipts = (tx: Tx, payment: Payment, receipts: ReceiptMark[]): Promise<void> =>
  payments.put(tx, { ...payment, receipts, toNumber: 0 })

/** One of its receipts is void: it is owed another. */
export const receiptVoided = (tx: Tx, payment: Payment, receiptId: string): Promise<void> => {
  const receipts = (payment.receipts ?? []).map(mark => (mark.receiptId === receiptId ? { ...mark, void: true } : mark))
  return payments.put(tx, { ...payment, receipts, toNumber: 1 })
}

/** Nothing of it moves until a person has looked; what is frozen already keeps its reason. */
export const freezePayment = (paymentId: string, why: FrozenWhy): Promise<number> =>
  payments.update({ _id: paymentId, frozen: null }, { frozen: why })
export const thawPayment = (paymentId: string): Promise<number> => payments.update({ _id: paymentId }, { frozen: null })
