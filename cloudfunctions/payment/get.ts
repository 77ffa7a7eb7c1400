import { auditedLook } from '../operation/audited-look'
import { payments } from './store'
import { toView } from './view'

export const get = auditedLook('payment.get', async ({ input, actor, reach, now, record }) => {
  const payment = await payments.get(null, input.paymentId, reach)
  const own = payment.personId === actor.personId
  for (const houseId of payment.houseIds) await record({ estateId: payment.estateId, houseId, own })
  return toView(payment, actor.personId, now)
})
