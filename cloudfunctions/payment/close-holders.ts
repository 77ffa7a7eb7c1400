import type { IssuedBill } from '../../shared/billing/schema'
import { momentOf } from '../../shared/calendar/moment'
import { holdsBills } from '../../shared/payment/machine'
import { Refusal } from '../../shared/refusal'
import { effect } from '../operation/effect'
import { payments } from './store'

/**
 * Orders on phones that hold what is paid over the counter are given up first: held, closed at WeChat Pay, and only its
 * word frees the bills. One that was paid meanwhile has settled them. Refuses `payment.order_open` while one stays open.
 */
export async function closeHolders(orders: readonly string[], bills: readonly IssuedBill[], now: number) {
  for (const paymentId of new Set(orders)) {
    await effect('close', paymentId)
    const order = await payments.find(null, paymentId)
    if (!order || !holdsBills(order.state)) continue
    const held = bills.find(bill => order.lines.some(line => line.billId === bill._id))
    const facts = {
      bill: held ? `${held.houseLabel} ${held.period}` : '',
      until: momentOf(Math.max(order.expiresAt, now)).slice(11),
    }
    throw new Refusal('payment.order_open', facts, { paymentId })
  }
}
