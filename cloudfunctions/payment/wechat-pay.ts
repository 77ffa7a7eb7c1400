import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import type { Transaction } from '../../shared/payment/evidence'
import { isAttach, isOrderNumber, isRefundNumber } from '../../shared/payment/order-number'
import type { PayKeys } from '../merchant/keys'
import type { Merchant } from './merchant'
import { type RefundFact, RefundTold, refundOf, TransactionTold, transactionOf } from './told'
import { type Ask, type Outcome, openWire } from './wire'

export type { Outcome } from './wire'

interface Prepay {
  orderNumber: string
  description: string
  attach?: string
  totalFen: number
  openId: string
  /** ms; it ends paying, it does not close the order. */
  expiresAt: number
}
interface RefundOrder {
  refundNumber: string
  transactionId: string
  reason: string
  refundFen: number
  /** What was paid. */
  totalFen: number
}
const MAX_STATEMENT = 256 << 20
const beijing = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

/** WeChat Pay v3 for one account; `merchant` says for whom. Every answer is an `Outcome`; nothing here throws for the network. */
export class WechatPay {
  private readonly wire: ReturnType<typeof openWire>
  constructor(private readonly keys: PayKeys) {
    this.wire = openWire(keys)
  }
  private parties({ subMchid }: Merchant): Record<string, string> {
    return subMchid ? { sp_mchid: this.keys.mchid, sub_mchid: subMchid } : { mchid: this.keys.mchid }
  }
  private path({ subMchid }: Merchant, rest: string): string {
    return `v3/pay/${subMchid ? 'partner/' : ''}transactions/${rest}`
  }

  /** The same parameters give the same order, so an unknown outcome is answered by asking again. */
  async prepay(merchant: Merchant, order: Prepay): Promise<Outcome<{ prepayId: string }>> {
    if (!isOrderNumber(order.orderNumber) || !isAttach(order.attach ?? ''))
      throw new RangeError('not an order WeChat Pay takes')
    if (!Number.isSafeInteger(order.totalFen) || order.totalFen <= 0) throw new RangeError('not an amount')
    const { appid, subMchid } = merchant
    const outcome = await this.wire.ask(
      {
        method: 'POST',
        path: this.path(merchant, 'jsapi'),
        data: {
          ...(subMchid ? { sp_appid: appid } : { appid }),
          ...this.parties(merchant),
          description: order.description,
          out_trade_no: order.orderNumber,
          time_expire: beijing(order.expiresAt),
          ...(order.attach && { attach: order.attach }),
          notify_url: `${this.keys.notifyUrl}/pay`,
          amount: { total: order.totalFen, currency: 'CNY' },
          payer: subMchid ? { sp_openid: order.openId } : { openid: order.openId },
        },
      },
      z.object({ prepay_id: z.string().check(z.minLength(1)) }),
    )
    return outcome.kind === 'verified' ? { kind: 'verified', data: { prepayId: outcome.data.prepay_id } } : outcome
  }

  async query(merchant: Merchant, orderNumber: string): Promise<Outcome<Transaction>> {
    const path = this.path(merchant, `out-trade-no/${encodeURIComponent(orderNumber)}`)
    const outcome = await this.wire.ask({ method: 'GET', path, params: this.parties(merchant) }, TransactionTold)
    return outcome.kind === 'verified' ? { kind: 'verified', data: transactionOf(outcome.data) } : outcome
  }

  /** `verified`: it is closed now. On anything else query and obey what that says. */
  close(merchant: Merchant, orderNumber: string): Promise<Outcome<unknown>> {
    const path = this.path(merchant, `out-trade-no/${encodeURIComponent(orderNumber)}/close`)
    return this.wire.ask({ method: 'POST', path, data: this.parties(merchant) }, z.object({}))
  }

  /** Acceptance only. The same number again is the same refund. */
  async refund({ subMchid }: Merchant, order: RefundOrder): Promise<Outcome<RefundFact>> {
    if (!isRefundNumber(order.refundNumber)) throw new RangeError('not a refund number WeChat Pay takes')
    return this.refundAsk({
      method: 'POST',
      path: 'v3/refund/domestic/refunds',
      data: {
        ...(subMchid && { sub_mchid: subMchid }),
        transaction_id: order.transactionId,
        out_refund_no: order.refundNumber,
        reason: order.reason,
        notify_url: `${this.keys.notifyUrl}/refund`,
        amount: { refund: order.refundFen, total: order.totalFen, currency: 'CNY' },
      },
    })
  }
  queryRefund({ subMchid }: Merchant, refundNumber: string): Promise<Outcome<RefundFact>> {
    const path = `v3/refund/domestic/refunds/${encodeURIComponent(refundNumber)}`
    return this.refundAsk({ method: 'GET', path, ...(subMchid && { params: { sub_mchid: subMchid } }) })
  }
  private async refundAsk(ask: Ask): Promise<Outcome<RefundFact>> {
    const outcome = await this.wire.ask(ask, RefundTold)
    if (outcome.kind !== 'verified') return outcome
    const data = refundOf(outcome.data, 'status')
    return data ? { kind: 'verified', data } : { kind: 'unknown', reason: 'malformed' }
  }

  /**
   * A day's statement as text, its hash compared. `refused` with `NO_STATEMENT_EXIST`: nothing moved that day; said
   * without a signature it is `unknown` with `quiet`, which counts only where nothing moved here either.
   * `unknown` with `hash`, `truncated` or `host`: not what WeChat Pay signed for; nothing of it may be used.
   */
  async statement(merchant: Merchant, kind: 'tradebill' | 'fundflowbill', day: string): Promise<Outcome<string>> {
    const params = {
      bill_date: day,
      tar_type: 'GZIP',
      ...(kind === 'tradebill' ? { bill_type: 'ALL', ...(merchant.subMchid && { sub_mchid: merchant.subMchid }) } : {}),
    }
    const offer = await this.wire.ask(
      { method: 'GET', path: `v3/bill/${kind}`, params },
      z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() }),
    )
    if (offer.kind === 'unknown' && isQuiet(offer)) return { ...offer, reason: 'quiet' }
    if (offer.kind !== 'verified') return offer
    const [there, base] = [new URL(offer.data.download_url), new URL(this.keys.url)]
    if (there.origin !== base.origin || there.pathname !== `${base.pathname}v3/billdownload/file`)
      return { kind: 'unknown', reason: 'host', diagnostic: there.origin }
    const bytes = await this.wire.download({
      method: 'GET',
      path: 'v3/billdownload/file',
      params: Object.fromEntries(there.searchParams),
    })
    if (bytes.kind !== 'verified') return bytes
    try {
      // On the way it may have been unpacked already: the hash is of the plain bytes in any case.
      const packed = bytes.data[0] === 0x1f && bytes.data[1] === 0x8b
      const plain = packed ? gunzipSync(bytes.data, { maxOutputLength: MAX_STATEMENT }) : bytes.data
      const hash = createHash('sha1').update(plain).digest('hex')
      if (hash !== offer.data.hash_value.toLowerCase()) return { kind: 'unknown', reason: 'hash' }
      return { kind: 'verified', data: plain.toString() }
    } catch {
      return { kind: 'unknown', reason: 'truncated' }
    }
  }
}

const isQuiet = ({ reason, diagnostic = '' }: { reason: string; diagnostic?: string }): boolean =>
  reason === 'unsigned 400' && /"code"\s*:\s*"NO_STATEMENT_EXIST"/i.test(diagnostic)
