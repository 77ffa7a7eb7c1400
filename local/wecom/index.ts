import type { Outbox } from '../outbox'
import { ROBOT_KEYS } from '../settings'

const MOST_BYTES = 4096
const A_MINUTE = 20

/** WeCom's group robots: by key, 4,096 bytes a message, twenty messages a minute. HTTP 200 even when it refuses. */
export class WeCom {
  private readonly sentAt = new Map<string, number[]>()
  constructor(
    private readonly outbox: Outbox,
    private readonly now: () => number,
  ) {}

  answer(path: string, query: URLSearchParams, body: Record<string, unknown>): Record<string, unknown> {
    const key = query.get('key') ?? ''
    if (path !== '/cgi-bin/webhook/send' || !ROBOT_KEYS.includes(key))
      return { errcode: 93000, errmsg: 'invalid webhook url' }
    const content = (body.markdown as { content?: unknown } | undefined)?.content
    if (body.msgtype !== 'markdown' || typeof content !== 'string' || content === '')
      return { errcode: 40008, errmsg: 'invalid message type' }
    if (Buffer.byteLength(content) > MOST_BYTES) return { errcode: 40058, errmsg: 'content exceed max length' }
    const recent = (this.sentAt.get(key) ?? []).filter(at => at > this.now() - 60_000)
    if (recent.length >= A_MINUTE) return { errcode: 45009, errmsg: 'api freq out of limit' }
    this.sentAt.set(key, [...recent, this.now()])
    this.outbox.add({ channel: 'wecom', to: key, text: content })
    return { errcode: 0, errmsg: 'ok' }
  }
}
