import type { Payment } from '../../shared/payment/schema'
import { type Effect, effect } from '../operation/effect'
import { SYSTEM } from '../operation/reach'
import { payments } from './store'

/** What the journal keeps of an order; what it has become is read afresh. */
export interface PaymentRef {
  paymentId: string
}
export async function afterEffect(name: Effect, paymentId: string): Promise<Payment> {
  await effect(name, paymentId)
  return payments.get(null, paymentId, SYSTEM)
}
