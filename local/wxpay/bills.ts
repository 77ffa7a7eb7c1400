import { createHash } from 'node:crypto'
import { type Books, feeFen, type Order, type Refund } from './books'
import type { BookFault } from './faults'

const TRADE =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const TRADE_SUM = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const FLOW =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'
const FLOW_SUM = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'

const time = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
export const dayOf = (at: number): string => time(at).slice(0, 10)
const yuan = (fen: number): string => (fen / 100).toFixed(2)
const line = (values: readonly (string | number)[]): string => values.map(value => `\`${value}`).join(',')
const file = (head: string, rows: string[], sumHead: string, sum: readonly (string | number)[]): string =>
  `\uFEFF${[head, ...rows, sumHead, line(sum)].join('\r\n')}\r\n`

interface Move {
  at: number
  order: Order
  refund: Refund | null
}
function movesOf(books: Books, mchid: string, day: string, subMchid: string): Move[] {
  const own = (order: Order) => order.mchid === mchid && (!subMchid || order.subMchid === subMchid)
  const paid = [...books.orders.values()].flatMap(order =>
    order.paidAt !== null && own(order) && dayOf(order.paidAt) === day
      ? [{ at: order.paidAt, order, refund: null }]
      : [],
  )
  const back = [...books.refunds.values()].flatMap(refund => {
    const order = books.orders.get(refund.outTradeNo) as Order
    return refund.status === 'SUCCESS' && own(order) && dayOf(refund.doneAt ?? 0) === day
      ? [{ at: refund.doneAt ?? 0, order, refund }]
      : []
  })
  return [...paid, ...back].sort((a, b) => a.at - b.at)
}

/** The ALL trade bill of a day as text; null when nothing moved. Faults make it disagree with the books. */
export function tradeBill(
  books: Books,
  mchid: string,
  day: string,
  subMchid: string,
  fault?: BookFault,
): string | null {
  let moves = movesOf(books, mchid, day, subMchid)
  if (fault === 'bill-missing-row') moves = moves.slice(1)
  const [first] = moves
  if (fault === 'bill-extra-row' && first)
    moves = [
      ...moves,
      { ...first, order: { ...first.order, outTradeNo: 'pay_NOTOURS000001', transactionId: '4200000000999' } },
    ]
  if (moves.length === 0) return null
  const shift = fault === 'bill-other-date' ? 86_400_000 : 0
  const extra = fault === 'bill-wrong-amount' ? 1 : 0
  const rows = moves.map(({ at, order, refund }) => {
    const total = refund ? 0 : order.totalFen + extra
    const settled = refund ? 0 : order.payerTotalFen + extra
    const out = refund?.refundFen ?? 0
    const fee = refund ? -feeFen(out) : feeFen(order.totalFen)
    return {
      total,
      settled,
      out,
      fee,
      text: line([
        time(at - shift),
        order.appid,
        order.mchid,
        order.partner ? order.subMchid : '0',
        '',
        order.transactionId ?? '',
        order.outTradeNo,
        order.openid,
        'JSAPI',
        refund ? 'REFUND' : 'SUCCESS',
        'OTHERS',
        'CNY',
        yuan(settled),
        yuan(total - settled),
        refund?.refundId ?? '0',
        refund?.outRefundNo ?? '0',
        yuan(out),
        '0.00',
        refund ? 'ORIGINAL' : '',
        refund ? 'SUCCESS' : '',
        order.description,
        order.attach,
        (fee / 100).toFixed(5),
        '0.60%',
        yuan(total),
        yuan(out),
        '',
      ]),
    }
  })
  const sum = (pick: 'total' | 'settled' | 'out' | 'fee') => rows.reduce((all, row) => all + row[pick], 0)
  const count = rows.length + (fault === 'bill-bad-summary' ? 1 : 0)
  return file(
    TRADE,
    rows.map(row => row.text),
    TRADE_SUM,
    [
      count,
      yuan(sum('settled')),
      yuan(sum('out')),
      '0.00',
      (sum('fee') / 100).toFixed(5),
      yuan(sum('total')),
      yuan(sum('out')),
    ],
  )
}

/** The fund-flow bill of a day: every movement of the merchant's own balance, fees on lines of their own. A sub-merchant's balance is not in it. */
export function fundFlowBill(books: Books, mchid: string, day: string, fault?: BookFault): string | null {
  const own = movesOf(books, mchid, day, '').filter(move => !move.order.partner)
  const trades = own.flatMap(({ at, order, refund }) => {
    const fee = feeFen(refund?.refundFen ?? order.totalFen)
    const id = refund?.refundId ?? order.transactionId ?? ''
    const own = refund?.outRefundNo ?? order.outTradeNo
    const main = { at, id, own, name: refund ? '退款' : '交易', fen: refund ? -refund.refundFen : order.totalFen }
    const cost = { at, id, own, name: '扣除交易手续费', fen: refund ? fee : -fee }
    // As some accounts have it: a refund's line is net of the fee that comes back with it.
    if (refund && fault === 'bill-net-refunds') return [{ ...main, fen: main.fen + fee }]
    return fee === 0 ? [main] : [main, cost]
  })
  const out = books.withdrawals
    .filter(one => one.mchid === mchid && dayOf(one.at) === day)
    .map(({ at, id, amountFen }) => ({ at, id, own: id, name: '提现', fen: -amountFen }))
  const flows = [...trades, ...out].sort((a, b) => a.at - b.at)
  if (flows.length === 0) return null
  let balance = books.summary(mchid).balanceFen - flows.reduce((sum, flow) => sum + flow.fen, 0)
  const rows = flows.map((flow, index) => {
    balance += flow.fen
    return line([
      time(flow.at),
      flow.id,
      `${flow.id}${index}`,
      flow.name,
      flow.name,
      flow.fen >= 0 ? '收入' : '支出',
      yuan(Math.abs(flow.fen)),
      yuan(balance),
      'system',
      flow.own,
      flow.id,
    ])
  })
  const side = (sign: 1 | -1) => flows.filter(flow => Math.sign(flow.fen) === sign)
  const total = (sign: 1 | -1) => yuan(Math.abs(side(sign).reduce((sum, flow) => sum + flow.fen, 0)))
  return file(FLOW, rows, FLOW_SUM, [flows.length, side(1).length, total(1), side(-1).length, total(-1)])
}

export const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
/** A day's bills are ready after 10:00 of the next day, Beijing time. */
export const readyAt = (day: string): number => Date.parse(`${day}T10:00:00+08:00`) + 86_400_000
