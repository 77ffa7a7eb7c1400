import { isAtHome } from '../../shared/payment/at-home'
import type { Payment } from '../../shared/payment/schema'
import { auditedLook } from '../operation/audited-look'
import { beside } from '../operation/beside'
import { payerOf, readablePayment } from './readable'
import { reopening } from './reopens'
import { toView } from './view'

export const get = auditedLook('payment.get', async ({ input, actor, reach, now, record }) => {
  const isOfHome = (payment: Payment) => payment.personId !== actor.personId && isAtHome(payment, reach)
  const [payment, payer] = await beside(
    `payer of ${input.paymentId} for ${actor.personId}`,
    () => readablePayment(input.paymentId, reach),
    found => (isOfHome(found) ? { houseIds: found.houseIds, personId: found.personId } : null),
    async paid => paid && payerOf(paid),
  )
  const mine = payment.personId === actor.personId
  const isHome = isOfHome(payment)
  for (const houseId of payment.houseIds) record({ estateId: payment.estateId, houseId, own: mine || isHome })
  const reopens = payment.settledAt === null ? undefined : await reopening(payment)
  return toView(payment, actor.personId, now, payer, reopens)
})
