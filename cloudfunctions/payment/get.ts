import { isAtHome } from '../../shared/payment/at-home'
import { auditedLook } from '../operation/audited-look'
import { payerOf, readablePayment } from './readable'
import { toView } from './view'

export const get = auditedLook('payment.get', async ({ input, actor, reach, now, record }) => {
  const payment = await readablePayment(input.paymentId, reach)
  const mine = payment.personId === actor.personId
  const isHome = !mine && isAtHome(payment, reach)
  for (const houseId of payment.houseIds) await record({ estateId: payment.estateId, houseId, own: mine || isHome })
  return toView(payment, actor.personId, now, isHome ? await payerOf(payment) : null)
})
