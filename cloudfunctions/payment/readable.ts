import { isAtHome } from '../../shared/payment/at-home'
import type { Payment } from '../../shared/payment/schema'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import type { Reaches } from '../operation/reach'
import { payments } from './store'

/** A payment for reading: the payer's own, the estate's for its staff, the house's for its owners and family. */
export async function readablePayment(paymentId: string, reach: Reaches): Promise<Payment> {
  const payment = await payments.find(null, paymentId)
  if (payment && (payments.covers(payment, reach) || isAtHome(payment, reach))) return payment
  throw new Refusal('payment.not_found')
}
/** What the house calls whoever paid; null: no longer of the house. */
export async function payerOf({
  houseIds: [houseId = ''],
  personId,
}: Pick<Payment, 'houseIds' | 'personId'>): Promise<string | null> {
  const house = await places.find(null, houseId)
  return house?.members.find(member => member.personId === personId)?.name ?? null
}
