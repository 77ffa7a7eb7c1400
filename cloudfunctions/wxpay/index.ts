import { keysOf } from '../merchant/keys'
import type { Effect } from '../operation/effect'
import { nudge } from '../operation/nudge'
import { settings } from '../operation/settings'
import { applyPaid } from '../payment/apply-paid'
import { openCallback } from '../payment/callback'
import { ensureClosed } from '../payment/ensure-closed'
import { ensurePrepay } from '../payment/ensure-prepay'
import { ensureProbed } from '../payment/ensure-probed'
import { applyRefund } from '../refund/apply-refund'
import { ensureRefund } from '../refund/ensure-refund'

interface HttpEvent {
  httpMethod?: string
  path?: string
  headers?: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}
interface EffectEvent {
  effect?: Effect
  id?: string
}
/** Each does what a document already says is to be done, and nothing else: whoever may call them. */
const EFFECTS: Record<Effect, (id: string, now: number) => Promise<void>> = {
  prepay: ensurePrepay,
  close: ensureClosed,
  refund: ensureRefund,
  probe: ensureProbed,
}
const DONE = { statusCode: 204, headers: {}, body: '' }
const fail = (statusCode: number, message: string) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ code: 'FAIL', message }),
})

/** WeChat Pay's door: its callbacks over HTTP, and for our own functions the client of WeChat Pay. */
export async function main(event: HttpEvent & EffectEvent) {
  if (event.httpMethod === undefined) return run(event)
  try {
    return await notified(event)
  } catch (error) {
    console.error(JSON.stringify({ level: 'bug', door: 'wxpay', error: String((error as Error)?.stack ?? error) }))
    return fail(500, 'try again')
  }
}

async function run({ effect, id }: EffectEvent) {
  const work = Object.hasOwn(EFFECTS, String(effect)) ? EFFECTS[effect as Effect] : null
  if (!work || typeof id !== 'string') return { done: false }
  settings()
  await work(id, Date.now())
  await nudge()
  return { done: true }
}

/** Verify → apply → 204. A 2xx says that it is in the books; everything else makes WeChat Pay come again. */
async function notified(event: HttpEvent) {
  if (event.httpMethod !== 'POST') return fail(404, 'nothing here')
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  const now = Date.now()
  // …/notify/<account>/<kind>: only that account's keys open it, and it speaks for that account's orders alone.
  const account = event.path?.split('/').at(-2) ?? ''
  const keys = await keysOf(account)
  if (!keys) return fail(404, 'no such account')
  const callback = openCallback(keys, event.headers ?? {}, body, now)
  if (callback.kind === 'rejected') return fail(401, callback.reason)
  if (callback.kind === 'payment') {
    const applied = await applyPaid(callback.transaction, account, 'callback', now)
    if (applied === 'anomaly') return fail(409, 'this is not what was ordered')
    if (applied === 'paid') await nudge()
    return DONE
  }
  const told = await applyRefund(callback.refund, account, 'callback', now)
  if (told === 'anomaly') return fail(409, 'this is not what was asked for')
  if (told === 'applied') await nudge()
  return DONE
}
