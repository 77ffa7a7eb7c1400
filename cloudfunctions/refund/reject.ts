import { rejectRefund } from '../../shared/refund/act'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import { handOf } from '../people/same-person'
import { withMark } from './mark'
import { refunds } from './store'

export const reject = operation('refund.reject', async ({ input, actor, reach, now, tx, emit }) => {
  const refund = await refunds.get(tx, input.refundId, reach)
  const { _id: refundId, estateId, paymentId, personId } = refund
  const rejected = rejectRefund(refund, handOf(actor, input.note, now))
  await refunds.put(tx, rejected)
  const payment = await payments.get(tx, paymentId, SYSTEM)
  await rememberRefunds(tx, payment, withMark(payment, rejected))
  const reference = { refundId, paymentId, amountFen: String(refund.amountFen) }
  emit({ event: 'refund.rejected', estateId, reference, audiences: [{ persons: [personId] }] })
  return { refundId }
})
