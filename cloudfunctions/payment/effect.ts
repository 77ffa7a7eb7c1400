import type { Payment } from '../../shared/payment/schema'
import { cloud } from '../operation/database'
import { SYSTEM } from '../operation/reach'
import { payments } from './store'

export type Effect = 'prepay' | 'close' | 'refund'

/**
 * Has the `wxpay` function do what the database already says is to be done: it alone holds the client of WeChat Pay. A
 * lost call is harmless: the next replay or the clock does it. Says nothing; what became of it is in the database.
 */
export async function effect(name: Effect, id: string): Promise<void> {
  await cloud()
    .callFunction({ name: 'wxpay', data: { effect: name, id } })
    .catch(() => undefined)
}
export async function afterEffect(name: Effect, paymentId: string): Promise<Payment> {
  await effect(name, paymentId)
  return payments.get(null, paymentId, SYSTEM)
}
