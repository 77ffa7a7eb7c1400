import { refundNumber } from '../../shared/payment/order-number'
import { requestRefund } from '../../shared/refund/act'
import { operation } from '../operation/operation'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import { handOf } from '../people/same-person'
import { refunds } from './store'

export const request = operation('refund.request', async ({ input, actor, reach, now, tx, emit, ownId }) => {
  const payment = await payments.get(tx, input.paymentId, reach)
  const refundId = refundNumber(ownId('rfd'))
  // A household's name does not stay with money that must be kept when its person is forgotten.
  const asked = { refundId, parts: input.parts, reason: input.reason, by: { ...handOf(actor, '', now), byName: '' } }
  const made = requestRefund(payment, asked)
  await rememberRefunds(tx, payment, made.payment)
  await refunds.insert(tx, made.refund)
  const { estateId } = payment
  const audiences = [{ roles: ['clerk', 'accountant'], estateId }]
  const reference = { refundId, paymentId: payment._id, amountFen: String(made.refund.amountFen) }
  emit({ event: 'refund.requested', estateId, reference, audiences })
  return { refundId }
})
