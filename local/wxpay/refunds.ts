import type { Books, Order, Refund } from './books'
import { type Answer, beijing, type Fields, inner, isFen, ok, refuse, text } from './reply'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** `POST /v3/refund/domestic/refunds`: accepts, or says why not. */
export function accept(
  books: Books,
  fields: Fields,
  order: Order | undefined,
  now: number,
  plan: { ends: Refund['ends']; inMs: number },
): Answer {
  const outRefundNo = text(fields, 'out_refund_no')
  const amount = inner(fields, 'amount')
  if (!/^[0-9A-Za-z_\-|*@]{1,64}$/.test(outRefundNo)) return refuse(400, 'PARAM_ERROR', '参数错误: out_refund_no')
  if (order?.state !== 'SUCCESS') return refuse(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  if (!isFen(amount.refund) || amount.currency !== 'CNY') return refuse(400, 'PARAM_ERROR', '参数错误: amount')
  if (amount.total !== order.totalFen) return refuse(400, 'INVALID_REQUEST', '订单金额与支付时不一致')
  const digest = JSON.stringify([order.outTradeNo, amount.refund, amount.total])
  const known = books.refunds.get(outRefundNo)
  if (known) {
    if (known.digest !== digest) return refuse(400, 'INVALID_REQUEST', '退款金额或订单与之前请求不一致')
    return ok(refundAnswer(order, known))
  }
  const earlier = books.refundsOf(order.outTradeNo)
  if (amount.refund + books.committedFen(order.outTradeNo) > order.totalFen)
    return refuse(403, 'NOT_ENOUGH', '退款金额超过可退金额')
  if (earlier.length >= 50) return refuse(400, 'INVALID_REQUEST', '部分退款不能超过 50 次')
  if (now - (order.paidAt ?? 0) > 365 * DAY) return refuse(403, 'USER_ACCOUNT_ABNORMAL', '订单已超过可退款期限')
  if (earlier.some(refund => now - refund.createdAt < MINUTE))
    return refuse(429, 'FREQUENCY_LIMITED', '同一笔订单的多次退款需相隔 1 分钟')
  const fresh = books.saveRefund({
    outRefundNo,
    outTradeNo: order.outTradeNo,
    refundId: books.number('50000', now),
    refundFen: amount.refund,
    reason: text(fields, 'reason'),
    notifyUrl: text(fields, 'notify_url'),
    digest,
    status: 'PROCESSING',
    ends: plan.ends,
    createdAt: now,
    settleAt: now + plan.inMs,
    doneAt: null,
  })
  return ok(refundAnswer(order, fresh))
}

const done = (refund: Refund) => refund.status === 'SUCCESS' && { success_time: beijing(refund.doneAt ?? 0) }

/** What the API says of a refund: `status`. */
export const refundAnswer = (order: Order, refund: Refund): Fields => ({
  refund_id: refund.refundId,
  out_refund_no: refund.outRefundNo,
  transaction_id: order.transactionId,
  out_trade_no: order.outTradeNo,
  channel: 'ORIGINAL',
  user_received_account: '支付用户零钱',
  create_time: beijing(refund.createdAt),
  ...done(refund),
  status: refund.status,
  funds_account: 'AVAILABLE',
  amount: {
    total: order.totalFen,
    refund: refund.refundFen,
    payer_total: order.payerTotalFen,
    payer_refund: Math.min(refund.refundFen, order.payerTotalFen),
    settlement_total: order.totalFen,
    settlement_refund: refund.refundFen,
    discount_refund: 0,
    currency: 'CNY',
  },
})

/** What a callback says of it: `refund_status`, and no currency. */
export const refundNotice = (order: Order, refund: Refund): Fields => ({
  ...(order.partner ? { sp_mchid: order.mchid, sub_mchid: order.subMchid } : { mchid: order.mchid }),
  out_trade_no: order.outTradeNo,
  transaction_id: order.transactionId,
  out_refund_no: refund.outRefundNo,
  refund_id: refund.refundId,
  refund_status: refund.status,
  ...done(refund),
  user_received_account: '支付用户零钱',
  amount: {
    total: order.totalFen,
    refund: refund.refundFen,
    payer_total: order.payerTotalFen,
    payer_refund: Math.min(refund.refundFen, order.payerTotalFen),
  },
})

/** WeChat finishes a refund, one way or another; an abnormal one may still succeed. */
export const finish = (books: Books, refund: Refund, status: Refund['ends'], now: number): Refund =>
  books.saveRefund({ ...refund, status, doneAt: now })
