import { appendFileSync, existsSync, readFileSync } from 'node:fs'

export interface Order {
  outTradeNo: string
  /** `transactions` of a direct merchant, or of a service provider for a sub-merchant. */
  partner: boolean
  appid: string
  mchid: string
  subMchid: string
  openid: string
  prepayId: string
  prepayAt: number
  createdAt: number
  totalFen: number
  payerTotalFen: number
  description: string
  attach: string
  notifyUrl: string
  expiresAt: number
  /** All parameters of the first prepay: a repeated one must be identical. */
  digest: string
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED'
  transactionId: string | null
  paidAt: number | null
}
export interface Refund {
  outRefundNo: string
  outTradeNo: string
  refundId: string
  refundFen: number
  reason: string
  notifyUrl: string
  digest: string
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'
  ends: 'SUCCESS' | 'CLOSED' | 'ABNORMAL'
  createdAt: number
  /** When WeChat finishes with it, and when it did. */
  settleAt: number
  doneAt: number | null
}
/** The merchant had its balance paid out to its bank. */
interface Withdrawal {
  id: string
  mchid: string
  amountFen: number
  at: number
}
type Line = { order: Order } | { refund: Refund } | { withdrawal: Withdrawal } | { serial: number }

/** 0.6 %, to the nearest fen. */
export const feeFen = (amountFen: number): number => Math.floor((amountFen * 6 + 500) / 1000)

/** WeChat Pay's own view of the money: an append-only file, so that a killed process forgets nothing it answered. */
export class Books {
  readonly orders = new Map<string, Order>()
  readonly refunds = new Map<string, Refund>()
  readonly withdrawals: Withdrawal[] = []
  private serial = 0
  constructor(private readonly file: string) {
    if (!existsSync(file)) return
    for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const line = JSON.parse(text) as Line
      if ('order' in line) this.orders.set(line.order.outTradeNo, line.order)
      else if ('refund' in line) this.refunds.set(line.refund.outRefundNo, line.refund)
      else if ('withdrawal' in line) this.withdrawals.push(line.withdrawal)
      else this.serial = line.serial
    }
  }
  private write(line: Line): void {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
  }
  saveOrder(order: Order): Order {
    this.orders.set(order.outTradeNo, order)
    this.write({ order })
    return order
  }
  saveRefund(refund: Refund): Refund {
    this.refunds.set(refund.outRefundNo, refund)
    this.write({ refund })
    return refund
  }
  withdraw(mchid: string, amountFen: number, at: number): Withdrawal {
    const withdrawal = { id: this.number('60000', at), mchid, amountFen, at }
    this.withdrawals.push(withdrawal)
    this.write({ withdrawal })
    return withdrawal
  }
  /** A number that no other document of WeChat Pay has: 28 digits, as theirs look. */
  number(prefix: string, nowMs: number): string {
    this.serial += 1
    this.write({ serial: this.serial })
    const day = new Date(nowMs + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')
    return `${prefix}${day}${String(this.serial).padStart(20 - prefix.length, '0')}`
  }
  byPrepay(prepayId: string): Order | undefined {
    return [...this.orders.values()].find(order => order.prepayId === prepayId)
  }
  byTransaction(transactionId: string): Order | undefined {
    return [...this.orders.values()].find(order => order.transactionId === transactionId)
  }
  refundsOf(outTradeNo: string): Refund[] {
    return [...this.refunds.values()].filter(refund => refund.outTradeNo === outTradeNo)
  }
  /** What a refund has taken or may still take of an order. */
  committedFen(outTradeNo: string): number {
    return this.refundsOf(outTradeNo)
      .filter(refund => refund.status !== 'CLOSED')
      .reduce((sum, refund) => sum + refund.refundFen, 0)
  }
  /** Of one merchant, or of all of them together. */
  summary(mchid?: string) {
    const own = (order: Order | undefined) => !mchid || order?.mchid === mchid
    const paid = [...this.orders.values()].filter(order => order.state === 'SUCCESS' && own(order))
    const out = [...this.refunds.values()].filter(
      refund => refund.status === 'SUCCESS' && own(this.orders.get(refund.outTradeNo)),
    )
    const withdrawnFen = this.withdrawals
      .filter(one => !mchid || one.mchid === mchid)
      .reduce((sum, one) => sum + one.amountFen, 0)
    const paidFen = paid.reduce((sum, order) => sum + order.totalFen, 0)
    const refundedFen = out.reduce((sum, refund) => sum + refund.refundFen, 0)
    const fees =
      paid.reduce((sum, order) => sum + feeFen(order.totalFen), 0) -
      out.reduce((sum, refund) => sum + feeFen(refund.refundFen), 0)
    return {
      paidFen,
      refundedFen,
      feeFen: fees,
      withdrawnFen,
      clearingFen: paidFen - refundedFen,
      balanceFen: paidFen - refundedFen - fees - withdrawnFen,
    }
  }
}
