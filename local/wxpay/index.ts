import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dayOf, fundFlowBill, readyAt, sha1, tradeBill } from './bills'
import { Books, type Order, type Refund } from './books'
import { Callbacks } from './callbacks'
import { type BookFault, REPLY_FAULTS, WxPayFaults } from './faults'
import type { WxPayKeys } from './keys'
import { Merchants } from './merchants'
import { close, prepay, settle, takePayment, transactionOf } from './orders'
import { accept, finish, refundAnswer, refundNotice } from './refunds'
import { type Answer, type Fields, ok, refuse, text } from './reply'
import { nonce, signedHeaders } from './seal'
import { spoil } from './spoil'

const REFUND_TAKES_MS = 3_000
const BILL_FAULTS: readonly BookFault[] = [
  'bill-truncated',
  'bill-other-date',
  'bill-bad-summary',
  'bill-missing-row',
  'bill-extra-row',
  'bill-wrong-amount',
  'bill-net-refunds',
  'bill-no-last-break',
  'bill-unpacked',
]
type Kind = 'prepay' | 'query' | 'close' | 'refund' | 'refund-query' | 'bill' | 'download'

/** WeChat Pay v3 on one machine, for several merchants: it keeps its own books, on Node's own crypto. */
export class WxPay {
  readonly merchants: Merchants
  readonly books: Books
  readonly faults = new WxPayFaults()
  readonly callbacks: Callbacks
  private readonly downloads = new Map<string, Buffer>()
  constructor(
    folder: string,
    private readonly now: () => number,
    gateway: () => string,
  ) {
    this.merchants = new Merchants(folder, now)
    this.books = new Books(join(folder, 'books.jsonl'))
    this.callbacks = new Callbacks({ keysOf: mchid => this.merchants.of(mchid), faults: this.faults, now, gateway })
  }

  async serve(request: IncomingMessage, response: ServerResponse, bytes: Buffer): Promise<void> {
    const path = request.url ?? '/'
    const url = new URL(path, `http://${request.headers.host ?? 'localhost'}`)
    const body = bytes.toString()
    const caller = this.merchants.callerOf(request, path, body)
    if (typeof caller === 'string') return this.write(response, null, refuse(401, 'SIGN_ERROR', caller), false)
    const [kind, work] = this.route(caller, request.method ?? '', url, body)
    const fault = this.faults.take(REPLY_FAULTS, kind)?.fault
    if (fault === 'unsigned-401') return this.write(response, caller, refuse(401, 'SIGN_ERROR', '签名错误'), false)
    if (fault === 'rate-limit') return this.write(response, caller, refuse(429, 'FREQUENCY_LIMITED', '频率超限'), true)
    if (fault === 'html-502')
      return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>')
    const answer = await work()
    if (fault === 'timeout') return
    const signed =
      answer.unsigned || fault === 'unsigned-2xx'
        ? false
        : fault === 'forged-2xx' || fault === 'stale-2xx'
          ? fault
          : true
    this.write(response, caller, answer, signed, request.headers['wechatpay-serial'] === caller.platformId)
  }

  private route({ mchid }: WxPayKeys, method: string, url: URL, body: string): [Kind, () => Answer | Promise<Answer>] {
    const path = url.pathname.replace(/^.*\/wxpay\/v3/, '')
    const query = (name: string) => url.searchParams.get(name) ?? ''
    let fields: Fields = {}
    try {
      fields = body ? (JSON.parse(body) as Fields) : {}
    } catch {
      return ['query', () => refuse(400, 'PARAM_ERROR', '请求不是 JSON')]
    }
    const partner = path.startsWith('/pay/partner/')
    const no = /\/(?:out-trade-no|refunds)\/([^/]+)/.exec(path)?.[1] ?? ''
    const order = this.books.orders.get(decodeURIComponent(no))
    const asked = (name: (key: string) => string) =>
      order &&
      order.partner === partner &&
      order.mchid === mchid &&
      order.mchid === name(partner ? 'sp_mchid' : 'mchid') &&
      (!partner || order.subMchid === name('sub_mchid'))
        ? order
        : undefined
    const missing = () => refuse(404, 'ORDER_NOT_EXIST', '订单不存在')
    if (method === 'POST' && /^\/pay\/(partner\/)?transactions\/jsapi$/.test(path)) {
      const own = text(fields, partner ? 'sp_mchid' : 'mchid') === mchid
      return [
        'prepay',
        () => (own ? prepay(this.books, fields, partner, this.now()) : refuse(400, 'PARAM_ERROR', 'mchid')),
      ]
    }
    if (method === 'GET' && /^\/pay\/(partner\/)?transactions\/out-trade-no\/[^/]+$/.test(path)) {
      const found = asked(query)
      return ['query', () => (found ? ok(transactionOf(this.books, found)) : missing())]
    }
    if (method === 'POST' && /^\/pay\/(partner\/)?transactions\/out-trade-no\/[^/]+\/close$/.test(path)) {
      const found = asked(name => text(fields, name))
      return ['close', () => (found ? this.close(found) : missing())]
    }
    if (method === 'POST' && path === '/refund/domestic/refunds') return ['refund', () => this.refund(mchid, fields)]
    if (method === 'GET' && /^\/refund\/domestic\/refunds\/[^/]+$/.test(path)) {
      const refund = this.books.refunds.get(decodeURIComponent(no))
      const of = refund && this.books.orders.get(refund.outTradeNo)
      const own = refund && of && of.mchid === mchid && of.subMchid === query('sub_mchid')
      return [
        'refund-query',
        () => (own ? ok(refundAnswer(of, refund)) : refuse(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')),
      ]
    }
    if (method === 'GET' && (path === '/bill/tradebill' || path === '/bill/fundflowbill'))
      return ['bill', () => this.bill(mchid, path === '/bill/tradebill', query, url)]
    if (method === 'GET' && path === '/billdownload/file') {
      const bytes = this.downloads.get(query('token'))
      return [
        'download',
        () => (bytes ? { status: 200, body: null, bytes } : refuse(404, 'NO_STATEMENT_EXIST', '账单不存在')),
      ]
    }
    return ['query', () => refuse(404, 'NOT_FOUND', '接口不存在')]
  }

  private async close(order: Order): Promise<Answer> {
    if (this.faults.take(['close-too-soon'])) return refuse(400, 'INVALID_REQUEST', '订单生成后 5 分钟内不能关闭')
    if (order.state === 'NOTPAY' && this.faults.take(['pay-during-close'])) {
      await this.announce(settle(this.books, order, this.now()))
      return close(this.books, this.books.orders.get(order.outTradeNo) as Order)
    }
    const answer = close(this.books, order)
    if (answer.status === 204 && this.faults.take(['pay-after-close']))
      setImmediate(() => void this.announce(settle(this.books, order, this.now())))
    return answer
  }

  private async refund(mchid: string, fields: Fields): Promise<Answer> {
    const order =
      this.books.byTransaction(text(fields, 'transaction_id')) ?? this.books.orders.get(text(fields, 'out_trade_no'))
    const owned = order?.mchid === mchid && order.subMchid === text(fields, 'sub_mchid') ? order : undefined
    if (this.faults.take(['refund-not-enough'])) return refuse(403, 'NOT_ENOUGH', '基本账户余额不足')
    const first = this.faults.take(['refund-callback-first'])
    const fault = this.faults.take(['refund-abnormal', 'refund-closed'])?.fault
    const ends = fault === 'refund-abnormal' ? 'ABNORMAL' : fault === 'refund-closed' ? 'CLOSED' : 'SUCCESS'
    const answer = accept(this.books, fields, owned, this.now(), { ends, inMs: REFUND_TAKES_MS })
    const made = this.books.refunds.get(text(fields, 'out_refund_no'))
    if (first && answer.status === 200 && made?.status === 'PROCESSING') await this.settleRefund(made, ends)
    return answer
  }
  /** Finishes a refund and tells the merchant. */
  async settleRefund(refund: Refund, status: Refund['ends']): Promise<Refund> {
    const done = finish(this.books, refund, status, this.now())
    const order = this.books.orders.get(refund.outTradeNo) as Order
    if (done.notifyUrl)
      await this.callbacks.send('refund', `REFUND.${status}`, order, done.notifyUrl, refundNotice(order, done))
    return done
  }

  private bill(mchid: string, trade: boolean, query: (name: string) => string, url: URL): Answer {
    const day = query('bill_date')
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || day >= dayOf(this.now())) return refuse(400, 'PARAM_ERROR', 'bill_date')
    if (this.now() < readyAt(day)) return refuse(400, 'STATEMENT_CREATING', '账单生成中')
    const fault = this.faults.take(BILL_FAULTS)?.fault
    const content = trade
      ? tradeBill(this.books, mchid, day, query('sub_mchid'), fault)
      : fundFlowBill(this.books, mchid, day, fault)
    if (content === null) return this.quiet()
    const served =
      fault === 'bill-truncated'
        ? content.slice(0, content.length / 2)
        : fault === 'bill-no-last-break'
          ? content.trimEnd()
          : content
    const token = nonce()
    const host = this.faults.take(['bill-other-host']) ? 'http://localhost:1' : url.origin
    this.downloads.set(
      token,
      query('tar_type') === 'GZIP' && fault !== 'bill-unpacked' ? gzipSync(served) : Buffer.from(served),
    )
    const hash = this.faults.take(['bill-wrong-hash']) ? sha1(`${content} `) : sha1(served)
    return ok({
      hash_type: 'SHA1',
      hash_value: hash,
      download_url: `${host}${url.pathname.replace(/\/v3\/.*$/, '')}/v3/billdownload/file?token=${token}`,
    })
  }

  /** A day without trade: said with a signature, and at times, as others have seen, without or in small letters. */
  private quiet(): Answer {
    const said = refuse(400, 'NO_STATEMENT_EXIST', '账单不存在')
    if (this.faults.take(['quiet-small-letters'])) return refuse(400, 'no_statement_exist', '账单不存在')
    return this.faults.take(['quiet-unsigned']) ? { ...said, unsigned: true } : said
  }

  /** The merchant has money paid out to its bank. */
  withdraw(mchid: string, amountFen: number) {
    return this.books.withdraw(mchid, amountFen, this.now())
  }

  /** The user confirms in WeChat; resolves when the callback had its first answer. */
  async pay(order: Order, couponFen: number): Promise<Order | string> {
    const paid = takePayment(this.books, order, this.now(), couponFen)
    if (typeof paid !== 'string') await this.announce(paid)
    return paid
  }
  private announce(order: Order) {
    const content = transactionOf(this.books, order)
    return this.callbacks.send('pay', 'TRANSACTION.SUCCESS', order, order.notifyUrl, content)
  }

  /** What time brings: refunds that finish, callbacks sent again. */
  async pump(): Promise<void> {
    const due = [...this.books.refunds.values()].filter(
      one => one.status === 'PROCESSING' && one.settleAt <= this.now(),
    )
    for (const refund of due) await this.settleRefund(refund, refund.ends)
    await this.callbacks.pump()
  }
  nextDueAt(): number | null {
    const refunds = [...this.books.refunds.values()].flatMap(one => (one.status === 'PROCESSING' ? [one.settleAt] : []))
    const all = [...refunds, this.callbacks.nextDueAt() ?? Number.POSITIVE_INFINITY]
    const next = Math.min(...all)
    return Number.isFinite(next) ? next : null
  }

  private write(
    response: ServerResponse,
    caller: WxPayKeys | null,
    answer: Answer,
    signed: boolean | 'forged-2xx' | 'stale-2xx',
    knowsKey = true,
  ): void {
    if (answer.bytes) return void response.writeHead(200, { 'content-type': 'application/x-gzip' }).end(answer.bytes)
    const body = answer.body === null ? '' : JSON.stringify(answer.body)
    const key = signed === 'forged-2xx' || !caller ? spoil.forger() : caller.platformKey
    // Who does not name the public key gets a reply signed under the old platform certificate.
    const serial = knowsKey && caller ? caller.platformId : '7777777777777777777777777777777777777777'
    const at = signed === 'stale-2xx' ? this.now() - 301_000 : this.now()
    response.writeHead(answer.status, {
      'request-id': nonce(),
      ...(body && { 'content-type': 'application/json; charset=utf-8' }),
      ...(signed !== false && signedHeaders(key, serial, at, body)),
    })
    response.end(body)
  }
}
