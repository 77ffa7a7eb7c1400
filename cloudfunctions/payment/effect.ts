import type { Payment } from '../../shared/payment/schema'
import { type Effect, effect } from '../operation/effect'
import { SYSTEM } from '../operation/reach'
import { payments } from './store'

export async function afterEffect(name: Effect, paymentId: string): Promise<Payment> {
  await effect(name, paymentId)
  return payments.get(null, paymentId, SYSTEM)
}
