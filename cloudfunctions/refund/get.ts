import { look } from '../operation/operation'
import { payments } from '../payment/store'
import { refunds } from './store'
import { toView } from './view'

export const get = look('refund.get', async ({ input, actor, reach }) => {
  const refund = await refunds.get(null, input.refundId, reach)
  return toView(refund, await payments.find(null, refund.paymentId), actor.personId)
})
