import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { payments } from '../payment/store'
import { refunds } from './store'
import { namedIn, namesOf, toView } from './view'

export const get = look('refund.get', async ({ input, actor, reach }) => {
  const [refund, [payment, names]] = await beside(
    `payment of ${input.refundId}`,
    () => refunds.get(null, input.refundId, reach),
    found => ({ paymentId: found.paymentId, named: namedIn([found]) }),
    ({ paymentId, named }) => Promise.all([payments.find(null, paymentId), namesOf(named)]),
  )
  return toView(refund, payment, names, actor.personId)
})
