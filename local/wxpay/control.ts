import { BOOK_FAULTS, CALLBACK_FAULTS, type CallbackFault, isFault, REPLY_FAULTS } from './faults'
import type { WxPay } from './index'
import { handedOut } from './keys'

type Body = Record<string, unknown>
const HOW = ['replay', ...CALLBACK_FAULTS.filter(fault => !['drop', 'delay', 'reorder', 'duplicate'].includes(fault))]
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** `/local/wxpay/<name>`: what only a simulator has. Answers the body, or a sentence that says what was wrong. */
export async function wxpayControl(
  wxpay: WxPay,
  method: string,
  name: string,
  body: Body,
): Promise<object | string | null> {
  const { books, faults, callbacks, merchants } = wxpay
  if (method === 'GET' && name === 'books') {
    const { notices } = callbacks
    return {
      ...books.summary(),
      merchants: merchants.all.map(({ mchid }) => ({ mchid, ...books.summary(mchid) })),
      orders: [...books.orders.values()],
      refunds: [...books.refunds.values()],
      callbacks: notices.map(({ content: _, packet: _packet, sent: _sent, ...notice }) => notice),
      faults: faults.list(),
    }
  }
  if (method !== 'POST') return null
  if (name === 'pay') {
    const order = books.byPrepay(String(body.prepayId)) ?? books.orders.get(String(body.outTradeNo))
    if (!order) return 'Say {"prepayId":"wx…"} of an order that exists'
    const paid = await wxpay.pay(order, number(body.couponFen) ?? 0)
    return typeof paid === 'string' ? paid : { tradeState: paid.state, transactionId: paid.transactionId }
  }
  if (name === 'refund') {
    const refund = books.refunds.get(String(body.outRefundNo))
    const status = body.status
    if (!refund || (status !== 'SUCCESS' && status !== 'ABNORMAL' && status !== 'CLOSED'))
      return 'Say {"outRefundNo":"…","status":"SUCCESS|ABNORMAL|CLOSED"} of a refund that exists'
    return { status: (await wxpay.settleRefund(refund, status)).status }
  }
  if (name === 'merchant') {
    const mchid = String(body.mchid)
    if (!/^\d{8,12}$/.test(mchid)) return 'Say {"mchid":"1900000003"}; "again": true makes its keys anew'
    return handedOut(merchants.open(mchid, body.again === true))
  }
  if (name === 'withdraw') {
    const [mchid, amountFen] = [String(body.mchid), number(body.amountFen) ?? 0]
    if (
      !merchants.all.some(one => one.mchid === mchid) ||
      amountFen <= 0 ||
      amountFen > books.summary(mchid).balanceFen
    )
      return 'Say {"mchid":"…","amountFen":100} of a merchant with that balance'
    return wxpay.withdraw(mchid, amountFen)
  }
  if (name === 'faults') {
    if (body.fault === 'none') faults.clear()
    else if (isFault(body.fault))
      faults.arm(body.fault, {
        times: number(body.times),
        seconds: number(body.seconds),
        on: typeof body.on === 'string' ? body.on : undefined,
      })
    else return `fault is one of ${[...REPLY_FAULTS, ...CALLBACK_FAULTS, ...BOOK_FAULTS].join(', ')}, none`
    return { faults: faults.list() }
  }
  if (name === 'callback') {
    const { how } = body
    const notice = callbacks.notices.findLast(one => one.outTradeNo === body.outTradeNo || one.id === body.id)
    if (!notice) return 'Say {"outTradeNo":"…"} of an order that had a callback'
    if (how === 'delay') {
      notice.packet = callbacks.seal(notice)
      notice.dueAt = notice.createdAt + (number(body.seconds) ?? 301) * 1000
      return { dueAt: notice.dueAt }
    }
    if (how === 'show') return callbacks.seal(notice)
    if (!HOW.includes(String(how))) return `how is one of ${HOW.join(', ')}, delay, show`
    return { status: await callbacks.again(notice, how as 'replay' | CallbackFault) }
  }
  return null
}
