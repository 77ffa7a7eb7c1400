import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { payments } from '../payment/store'
import { refunds } from './store'
import { toView } from './view'

export const get = look('refund.get', async ({ input, actor, reach }) => {
  const [refund, payment] = await beside(
    `payment of ${input.refundId}`,
    () => refunds.get(null, input.refundId, reach),
    found => found.paymentId,
    paymentId => payments.find(null, paymentId),
  )
  return toView(refund, payment, actor.personId)
})
