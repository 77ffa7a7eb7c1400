import type { Books, Order } from './books'
import { type Answer, beijing, type Fields, inner, isFen, isNotifyUrl, nothing, ok, refuse, text } from './reply'

const HOUR = 3_600_000
const NUMBER = /^[0-9A-Za-z_\-|*]{6,32}$/

/** `POST /v3/pay/[partner/]transactions/jsapi`. */
export function prepay(books: Books, fields: Fields, partner: boolean, now: number): Answer {
  const bad = (what: string) => refuse(400, 'PARAM_ERROR', `参数错误: ${what}`)
  const [outTradeNo, amount, payer] = [text(fields, 'out_trade_no'), inner(fields, 'amount'), inner(fields, 'payer')]
  const openid = text(payer, partner ? 'sp_openid' : 'openid') || (partner ? text(payer, 'sub_openid') : '')
  const description = text(fields, 'description')
  const expiresAt = fields.time_expire === undefined ? now + 2 * HOUR : Date.parse(text(fields, 'time_expire'))
  if (!NUMBER.test(outTradeNo)) return bad('out_trade_no')
  if (!description || [...description].length > 127) return bad('description')
  if ([...text(fields, 'attach')].length > 128) return bad('attach')
  if (!isNotifyUrl(text(fields, 'notify_url'))) return bad('notify_url')
  if (!isFen(amount.total)) return bad('amount.total')
  if (amount.currency !== undefined && amount.currency !== 'CNY') return bad('amount.currency')
  if (!openid) return bad('payer.openid')
  if (!(expiresAt > now)) return bad('time_expire')
  const appid = text(fields, partner ? 'sp_appid' : 'appid')
  if (!appid) return bad('appid')
  const subMchid = text(fields, 'sub_mchid')
  if (partner && !subMchid) return bad('sub_mchid')

  const digest = JSON.stringify(fields)
  const known = books.orders.get(outTradeNo)
  if (known?.state === 'SUCCESS') return refuse(400, 'ORDERPAID', '该订单已支付')
  if (known?.state === 'CLOSED') return refuse(400, 'ORDER_CLOSED', '该订单已关闭')
  if (known && known.digest !== digest) return refuse(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  if (known && now - known.prepayAt < 2 * HOUR) return ok({ prepay_id: known.prepayId })
  const prepayId = `wx${books.number('', now)}`
  const fresh: Order = {
    outTradeNo,
    partner,
    appid,
    mchid: text(fields, partner ? 'sp_mchid' : 'mchid'),
    subMchid,
    openid,
    prepayId,
    prepayAt: now,
    createdAt: known?.createdAt ?? now,
    totalFen: amount.total,
    payerTotalFen: amount.total,
    description,
    attach: text(fields, 'attach'),
    notifyUrl: text(fields, 'notify_url'),
    expiresAt,
    digest,
    state: 'NOTPAY',
    transactionId: null,
    paidAt: null,
  }
  books.saveOrder(fresh)
  return ok({ prepay_id: prepayId })
}

/** What a query answers and a callback carries. */
export function transactionOf(books: Books, order: Order): Fields {
  const refunding = order.state === 'SUCCESS' && books.committedFen(order.outTradeNo) > 0
  const parties = order.partner
    ? { sp_appid: order.appid, sp_mchid: order.mchid, sub_mchid: order.subMchid, payer: { sp_openid: order.openid } }
    : { appid: order.appid, mchid: order.mchid, payer: { openid: order.openid } }
  const paid = order.paidAt !== null && {
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    success_time: beijing(order.paidAt),
  }
  const amount = { total: order.totalFen, currency: 'CNY' }
  return {
    ...parties,
    out_trade_no: order.outTradeNo,
    attach: order.attach,
    trade_state: refunding ? 'REFUND' : order.state,
    trade_state_desc: { NOTPAY: '订单未支付', SUCCESS: '支付成功', CLOSED: '订单已关闭' }[order.state],
    ...paid,
    amount: paid ? { ...amount, payer_total: order.payerTotalFen, payer_currency: 'CNY' } : amount,
  }
}

export function close(books: Books, order: Order): Answer {
  if (order.state === 'SUCCESS') return refuse(400, 'ORDERPAID', '订单已支付，不能关闭')
  if (order.state === 'NOTPAY') books.saveOrder({ ...order, state: 'CLOSED' })
  return nothing()
}

/** The user confirms in WeChat. Answers the paid order, or why WeChat would not take the money. */
export function takePayment(books: Books, order: Order, now: number, couponFen = 0): Order | string {
  if (order.state !== 'NOTPAY') return `the order is ${order.state}`
  if (now >= order.expiresAt) return 'the order has expired'
  if (now - order.prepayAt >= 2 * HOUR) return 'the prepay_id has expired'
  return settle(books, order, now, couponFen)
}
/** Money that was on its way arrives, whatever the order says meanwhile. */
export const settle = (books: Books, order: Order, now: number, couponFen = 0): Order =>
  books.saveOrder({
    ...order,
    state: 'SUCCESS',
    transactionId: books.number('42000', now),
    paidAt: now,
    payerTotalFen: order.totalFen - couponFen,
  })
