import { accountOf } from '../../shared/merchant/schema'
import { letGo } from '../../shared/payment/hold'
import { holdsBills, nextPayment } from '../../shared/payment/machine'
import type { Payment } from '../../shared/payment/schema'
import { change } from '../account/change'
import { commitIf } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { transaction } from '../operation/transaction'
import { wechatPay } from './account'
import { applyPaid } from './apply-paid'
import { merchantFor } from './merchant'
import { payments } from './store'

/** From now on the order is being given up: nobody is handed its `prepay_id` any more. Null: it has ended. */
const startClose = (paymentId: string): Promise<Payment | null> =>
  transaction(async tx => {
    const payment = await payments.find(tx, paymentId)
    const state = payment && nextPayment('startClose', payment.state)
    if (!payment || !state) return null
    if (state === payment.state) return payment
    await payments.put(tx, { ...payment, state })
    return { ...payment, state }
  })

/**
 * Closes the order at WeChat Pay, then here: close → anything but closed → query → obey what that says. Bills are free
 * again only on a verified word. A payment that slipped in is applied. Safe to repeat.
 */
export async function ensureClosed(paymentId: string, now: number): Promise<void> {
  const payment = await startClose(paymentId)
  if (!payment) return
  const merchant = merchantFor(payment)
  const wechat = await wechatPay(payment)
  const closed = await wechat.close(merchant, paymentId)
  if (closed.kind === 'verified') return markClosed(paymentId, now)
  const asked = await wechat.query(merchant, paymentId)
  if (asked.kind === 'verified') {
    if ((await applyPaid(asked.data, accountOf(payment), 'query', now)) !== 'not_paid') return
    if (asked.data.state === 'CLOSED' || asked.data.state === 'REVOKED') await markClosed(paymentId, now)
    return
  }
  if (asked.kind === 'refused' && asked.code === 'ORDER_NOT_EXIST') await settleNeverMade(payment, now)
}

/**
 * WeChat Pay signs that it knows no such order; a prepay still on its way could make one. Past its end nobody could pay
 * it; before, the order is made and closed, so that the answer is about something that exists.
 */
async function settleNeverMade(payment: Payment, now: number): Promise<void> {
  if (now >= payment.expiresAt) return markClosed(payment._id, now)
  const merchant = merchantFor(payment)
  const wechat = await wechatPay(payment)
  const { description, totalFen, openId, expiresAt } = payment
  const order = { orderNumber: payment._id, description, totalFen, openId, expiresAt }
  const made = await wechat.prepay(merchant, order)
  if (made.kind === 'refused') return markClosed(payment._id, now)
  if (made.kind === 'verified' && (await wechat.close(merchant, payment._id)).kind === 'verified')
    await markClosed(payment._id, now)
}

/** Frees the bills of an order that WeChat Pay has closed. */
export async function markClosed(paymentId: string, now: number): Promise<void> {
  const origin = { journalId: `system:payment.closed:${paymentId}`, digest: '', name: 'payment.close' }
  await commitIf({ ...origin, actor: null, now }, async (tx, emit) => {
    const payment = await payments.get(tx, paymentId, SYSTEM)
    const state = nextPayment('close', payment.state)
    if (!state || !holdsBills(payment.state)) return null
    for (const houseId of payment.houseIds) {
      await change(tx, { houseId, estateId: payment.estateId }, now, account => ({
        account: letGo(account, paymentId, payment.lines),
      }))
    }
    await payments.put(tx, { ...payment, state, open: 0, closedAt: now })
    const audiences = payment.cancelledBy === payment.personId ? [] : [{ persons: [payment.personId] }]
    emit({ event: 'payment.closed', estateId: payment.estateId, reference: { paymentId }, audiences })
    return { paymentId }
  })
}
