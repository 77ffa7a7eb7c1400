import { expiry } from '../approval/expiry'
import type { Job } from '../operation/job'
import { SYSTEM } from '../operation/reach'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import { withMark } from './mark'
import { nextRefundWatch, refunds } from './store'
import { watchRefunds } from './watch'

export const jobs: readonly Job[] = [
  { name: 'refunds', work: watchRefunds, next: nextRefundWatch },
  // What nobody approved no longer holds what was paid: it can be asked for again.
  expiry('refund-expiry', refunds, async (expired, tx) => {
    const { _id: refundId, estateId, paymentId, personId } = expired
    const payment = await payments.get(tx, paymentId, SYSTEM)
    await rememberRefunds(tx, payment, withMark(payment, expired))
    const reference = { refundId, paymentId, amountFen: String(expired.amountFen) }
    return { event: 'refund.expired', estateId, reference, audiences: [{ persons: [personId] }] }
  }),
]
