import type { Payment } from '../../shared/payment/schema'
import type { Refund } from '../../shared/refund/schema'

/** The payment as it remembers the refund now; money that went back is owed a reversal receipt. */
export const withMark = (payment: Payment, { _id, state }: Refund): Payment => ({
  ...payment,
  refunds: payment.refunds.map(mark => (mark.refundId === _id ? { ...mark, state } : mark)),
  ...(state === 'success' && { toNumber: 1 }),
})
