import { keysOf } from '../merchant/keys'
import type { Effect } from '../operation/effect'
import { nudge } from '../operation/nudge'
import { settings } from '../operation/settings'

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
/**
 * Each does what a document already says is to be done, and nothing else: whoever may call them. WeChat Pay's library
 * comes with the first of them, or with the first callback.
 */
const EFFECTS: Record<Effect, () => Promise<(id: string, now: number) => Promise<void>>> = {
  prepay: async () => (await import('../payment/ensure-prepay')).ensurePrepay,
  close: async () => (await import('../payment/ensure-closed')).ensureClosed,
  refund: async () => (await import('../refund/ensure-refund')).ensureRefund,
  probe: async () => (await import('../payment/ensure-probed')).ensureProbed,
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
  const now = Date.now()
  await (await work())(id, now)
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
  const { openCallback } = await import('../payment/callback')
  const callback = openCallback(keys, event.headers ?? {}, body, now)
  if (callback.kind === 'rejected') return fail(401, callback.reason)
  if (callback.kind === 'payment') {
    const { applyPaid } = await import('../payment/apply-paid')
    const applied = await applyPaid(callback.transaction, account, 'callback', now)
    if (applied === 'anomaly') return fail(409, 'this is not what was ordered')
    if (applied === 'paid') await nudge()
    return DONE
  }
  const { applyRefund } = await import('../refund/apply-refund')
  const told = await applyRefund(callback.refund, account, 'callback', now)
  if (told === 'anomaly') return fail(409, 'this is not what was asked for')
  if (told === 'applied') await nudge()
  return DONE
}
