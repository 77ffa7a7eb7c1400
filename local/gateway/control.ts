import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Clock, durationMs } from '../clock'
import type { Faults, Mode } from '../faults'
import { FunctionError, type Pool } from '../functions/pool'
import type { Outbox } from '../outbox'
import type { SamplePerson } from '../seed/index'
import type { WeChat } from '../wechat/index'
import { wxpayControl } from '../wxpay/control'
import type { WxPay } from '../wxpay/index'
import { json } from './index'

export interface Control {
  pool: Pool
  clock: Clock
  faults: Faults
  outbox: Outbox
  wechat: WeChat
  wxpay: WxPay
  people: () => Promise<SamplePerson[]>
  /** Ends what dead instances left open, as the database does after 30 s. */
  expireTransactions: () => number
  /** Closes what doors keep open, as a vendor does with connections that idle. */
  dropConnections: () => void
  asWechat: (openId: string, operation: string, input: unknown) => Promise<unknown>
}
type Body = Record<string, unknown>
const MINUTE = 60_000
const MOST_SETTLING = 40
const MOST_DELAY_MS = 10_000
const MODES: readonly Mode[] = ['fail', 'hang', 'garbage']

/** What only a simulator has. */
export async function control(
  parts: Control,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  bytes: Buffer,
): Promise<void> {
  const bad = (message: string) => json(response, 400, { code: 'local.bad_request', message, retry: false })
  const path = url.pathname
  const vendor = /^\/local\/wxpay\/([a-z]+)$/.exec(path)?.[1]
  const pay = async (said: Body) => {
    const answer = await wxpayControl(parts.wxpay, request.method ?? '', vendor ?? '', said)
    if (typeof answer === 'string') return bad(answer)
    json(
      response,
      answer ? 200 : 404,
      answer ?? { code: 'local.no_route', message: 'There is nothing here', retry: false },
    )
  }
  if (request.method === 'GET') {
    if (vendor) return pay({})
    if (path === '/local/people') return json(response, 200, await parts.people())
    if (path === '/local/messages') return json(response, 200, parts.outbox.all())
    if (path === '/local/clock') return json(response, 200, { now: parts.clock.now() })
    if (path === '/local/outbox')
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(parts.outbox.page())
    return json(response, 404, { code: 'local.no_route', message: 'There is nothing here', retry: false })
  }
  let body: Body
  try {
    body = JSON.parse(bytes.toString() || '{}') as Body
  } catch {
    return bad('The body is not JSON')
  }
  if (vendor) return pay(body)
  const job = /^\/local\/jobs\/([a-z-]+)\/run$/.exec(path)?.[1]
  if (job) {
    const { result, caller } = await parts.pool.invoke('clock', { job })
    response.setHeader('x-db-requests', String(caller.requests))
    return json(response, 200, result)
  }
  if (path === '/local/clock') {
    const step = durationMs(body.advance)
    const target = step !== null ? parts.clock.now() + step : Date.parse(String(body.to ?? ''))
    if (!Number.isFinite(target)) return bad('Say {"advance":"PT31M"} or {"to":"2026-12-01T08:00:00+08:00"}')
    const minutes = await advance(parts, target)
    return json(response, 200, { now: parts.clock.now(), minutes })
  }
  if (path === '/local/faults') {
    const answer = fault(parts, body)
    return typeof answer === 'string' ? bad(answer) : json(response, 200, answer)
  }
  if (path === '/local/wechat/accept')
    return json(response, 200, { left: parts.wechat.accept(String(body.openId), String(body.templateId)) })
  if (path === '/local/wechat/template') {
    const { templateId, fields } = body
    if (!Array.isArray(fields)) return bad('Say {"templateId":"…","fields":["thing12","time3"]}')
    parts.wechat.shape(String(templateId), fields.map(String))
    return json(response, 200, { templateId, fields })
  }
  if (path === '/local/wechat/answer') {
    const { errcode, times = 1 } = body
    if (!Number.isInteger(errcode)) return bad('Say {"errcode":45009,"times":1}')
    parts.wechat.force(Number(errcode), Number(times))
    return json(response, 200, { errcode, times })
  }
  if (path === '/local/wechat/phone-code')
    return json(response, 200, { code: parts.wechat.phoneCode(String(body.phone), String(body.country ?? '86')) })
  if (path === '/local/call-as')
    return json(response, 200, await parts.asWechat(String(body.openId ?? ''), String(body.operation), body.input))
  json(response, 404, { code: 'local.no_route', message: 'There is nothing here', retry: false })
}

/** What is made to fail; a text says what was to be said. */
function fault({ pool, faults, dropConnections, expireTransactions }: Control, body: Body): object | string {
  const { vendor, mode, forMs } = body
  if (typeof vendor !== 'string')
    return 'Say {"vendor":"wechat|wecom|storage","mode":"fail|hang|garbage","forMs":60000}'
  if (vendor === 'instance' && body.afterRequests !== undefined) {
    pool.doom(String(mode ?? 'web'), Number(body.afterRequests))
    return { vendor, mode, afterRequests: Number(body.afterRequests) }
  }
  if (vendor === 'instance') return { crashed: pool.crash(String(mode ?? 'web')) }
  if (vendor === 'connections') {
    dropConnections()
    return { vendor }
  }
  if (vendor === 'database') {
    const delayMs = Number(body.delayMs)
    if (!(delayMs >= 0 && delayMs <= MOST_DELAY_MS)) return 'Say {"vendor":"database","delayMs":10}'
    faults.delay(vendor, delayMs)
    return { vendor, delayMs }
  }
  if (vendor === 'transactions') return { expired: expireTransactions() }
  if (mode === undefined || mode === 'none') faults.stop(vendor)
  else if (MODES.includes(mode as Mode)) faults.start(vendor, mode as Mode, Number(forMs ?? MINUTE))
  else return `mode is one of ${MODES.join(', ')}, none`
  return { vendor, mode: faults.of(vendor) }
}

/** Moves time to `target`, stopping where a job has something to do, so that nothing falls due unseen. */
async function advance({ pool, clock, wxpay }: Control, target: number): Promise<number> {
  let minutes = 0
  for (let settling = 0; settling < MOST_SETTLING; ) {
    await wxpay.pump()
    minutes += 1
    const dues = [await tick(pool), wxpay.nextDueAt()].filter(due => due !== null)
    const next = dues.length > 0 ? Math.min(...dues) : null
    const now = clock.now()
    if (now >= target) {
      // A nudge may hold a job's lease for a moment: what is due now is waited for.
      if (next === null || next > now) return minutes
      settling += 1
      continue
    }
    clock.moveTo(next === null ? target : Math.min(target, Math.max(next, now + MINUTE)))
  }
  return minutes
}
async function tick(pool: Pool): Promise<number | null> {
  try {
    const { result } = await pool.invoke('clock', {
      Type: 'Timer',
      TriggerName: 'every-minute',
      Time: new Date().toISOString(),
      Message: '',
    })
    return (result as { nextDueAt?: number | null } | null)?.nextDueAt ?? null
  } catch (error) {
    if (error instanceof FunctionError) console.error(error.message)
    return null
  }
}
