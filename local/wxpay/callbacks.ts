import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Order } from './books'
import { CALLBACK_FAULTS, type CallbackFault, type WxPayFaults } from './faults'
import type { WxPayKeys } from './keys'
import { encrypt, nonce, signedHeaders } from './seal'
import { spoil } from './spoil'

export interface Packet {
  headers: Record<string, string>
  body: string
}
export interface Notice {
  id: string
  kind: 'pay' | 'refund'
  eventType: string
  outTradeNo: string
  /** Whose order it is. */
  mchid: string
  url: string
  content: Record<string, unknown>
  createdAt: number
  attempts: number
  /** null: given up or accepted. */
  dueAt: number | null
  answers: number[]
  /** Already signed, on its way: what a delay holds. */
  packet: Packet | null
  sent: Packet | null
}
/** After each failed attempt, in seconds; together about 24 hours. */
const RETRIES_S = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600]
const ANSWER_WITHIN_MS = 5_000

interface CallbackParts {
  keysOf: (mchid: string) => WxPayKeys
  faults: WxPayFaults
  now: () => number
  /** Where this machine's gateway is; `https://anju.local` means there. */
  gateway: () => string
}

/** Sends callbacks and sends them again, on WeChat's schedule under the simulated clock. */
export class Callbacks {
  readonly notices: Notice[] = []
  private readonly flying = new Set<string>()
  private held: Notice[] = []
  private readonly agent = new Agent({ keepAlive: true })
  constructor(private readonly parts: CallbackParts) {}

  /** A new callback; resolves when its first attempt has been answered, or has been held back. */
  async send(
    kind: Notice['kind'],
    eventType: string,
    { outTradeNo, mchid }: Pick<Order, 'outTradeNo' | 'mchid'>,
    url: string,
    content: Notice['content'],
  ) {
    const now = this.parts.now()
    const notice: Notice = {
      id: randomUUID(),
      kind,
      eventType,
      outTradeNo,
      mchid,
      url,
      content,
      createdAt: now,
      attempts: 0,
      dueAt: now,
      answers: [],
      packet: null,
      sent: null,
    }
    this.notices.push(notice)
    const fault = this.parts.faults.take(CALLBACK_FAULTS, kind)
    if (fault?.fault === 'drop') notice.dueAt = null
    else if (fault?.fault === 'delay') {
      notice.packet = this.seal(notice)
      notice.dueAt = now + fault.seconds * 1000
    } else if (fault?.fault === 'reorder') {
      notice.dueAt = null
      this.held.push(notice)
    } else if (fault?.fault === 'duplicate') await Promise.all([this.deliver(notice), this.again(notice, 'duplicate')])
    else await this.deliver(notice, fault?.fault)
    if (fault?.fault !== 'reorder') for (const late of this.held.splice(0)) await this.deliver(late)
    return notice
  }

  seal(notice: Notice, fault?: CallbackFault): Packet {
    const { keysOf, now } = this.parts
    const keys = keysOf(notice.mchid)
    const content = spoil.content(notice.content, fault)
    const [iv, associated] = [nonce().slice(0, 12), notice.kind === 'pay' ? 'transaction' : 'refund']
    const body = JSON.stringify({
      id: notice.id,
      create_time: `${new Date(notice.createdAt + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`,
      resource_type: 'encrypt-resource',
      event_type: notice.eventType,
      summary: notice.kind === 'pay' ? '支付成功' : '退款结果',
      resource: {
        original_type: associated,
        algorithm: 'AEAD_AES_256_GCM',
        ciphertext: spoil.ciphertext(encrypt(keys.apiV3Key, JSON.stringify(content), iv, associated), fault),
        associated_data: associated,
        nonce: iv,
      },
    })
    const at = fault === 'stale' ? now() - 301_000 : now()
    const serial = fault === 'unknown-serial' ? 'PUB_KEY_ID_0000000000000000000000' : keys.platformId
    const key = fault === 'forge' ? spoil.forger() : keys.platformKey
    return spoil.packet({ headers: signedHeaders(key, serial, at, body), body }, fault)
  }

  private async deliver(notice: Notice, fault?: CallbackFault): Promise<number> {
    if (this.flying.has(notice.id)) return 0
    this.flying.add(notice.id)
    const packet = notice.packet ?? this.seal(notice, fault)
    notice.packet = null
    if (!fault) notice.sent = packet
    const status = await this.post(notice.url, packet)
    this.flying.delete(notice.id)
    notice.answers.push(status)
    const wait = RETRIES_S[notice.attempts]
    notice.attempts += 1
    const accepted = status === 200 || status === 204
    notice.dueAt = accepted || wait === undefined ? null : this.parts.now() + wait * 1000
    return status
  }
  /** Sends once more beside the schedule: the same bytes, or spoiled in one way. Answers the status, 0 for none. */
  async again(notice: Notice, how: 'replay' | CallbackFault): Promise<number> {
    const packet = how === 'replay' && notice.sent ? notice.sent : this.seal(notice, how === 'replay' ? undefined : how)
    const status = await this.post(notice.url, packet)
    notice.answers.push(status)
    return status
  }

  /** The status of the answer; 0: none came in time. */
  private post(url: string, { headers, body }: Packet): Promise<number> {
    const target = new URL(url.replace(/^https:\/\/anju\.local(?=\/)/, this.parts.gateway()))
    if (!['127.0.0.1', 'localhost'].includes(target.hostname)) return Promise.resolve(0)
    const options = {
      method: 'POST',
      agent: this.agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }
    return new Promise(done => {
      const sent = request(target, options, reply =>
        reply.resume().on('close', () => done(reply.complete ? (reply.statusCode ?? 0) : 0)),
      )
      sent.on('error', () => done(0)).end(body)
    })
  }

  nextDueAt(): number | null {
    const due = this.notices.flatMap(notice => (notice.dueAt === null ? [] : [notice.dueAt]))
    return due.length > 0 ? Math.min(...due) : null
  }
  async pump(): Promise<void> {
    const now = this.parts.now()
    await Promise.all(
      this.notices.filter(notice => notice.dueAt !== null && notice.dueAt <= now).map(notice => this.deliver(notice)),
    )
  }
}
