import { keptPhone } from '../../shared/people/phone'
import { settings } from '../operation/settings'
import { vendorTokens } from './store'

/** For everything one message needs, its token included: the clock has others to send. */
const TIMEOUT_MS = 4_000
const patience = () => AbortSignal.timeout(TIMEOUT_MS)
export type Outcome =
  | { sent: true }
  | { sent: false; code: number; kind: 'refused' | 'permanent' | 'later' | 'unknown'; said: string }

/** POST JSON; null when nobody can say what happened (timeout, network, no JSON). */
async function post(url: string, body: unknown, signal: AbortSignal): Promise<Record<string, unknown> | null> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      redirect: 'error',
      signal,
    })
    if (reply.status >= 500) return { errcode: -1 }
    return (await reply.json()) as Record<string, unknown>
  } catch (error) {
    return (error as Error).cause && /ECONNREFUSED|ENOTFOUND/.test(String((error as Error).cause))
      ? { errcode: -1 }
      : null
  }
}

async function accessToken(signal: AbortSignal, stale?: string): Promise<string | null> {
  const { ANJU_WECHAT_URL, ANJU_WX_APPID, ANJU_WX_SECRET } = settings()
  const kept = await vendorTokens.find(null, 'wechat')
  if (kept && kept.expiresAt > Date.now() && kept.token !== stale) return kept.token
  const asked = { grant_type: 'client_credential', appid: ANJU_WX_APPID, secret: ANJU_WX_SECRET }
  const reply = await post(`${ANJU_WECHAT_URL}/cgi-bin/stable_token`, asked, signal)
  const token = typeof reply?.access_token === 'string' ? reply.access_token : null
  if (!token) return null
  const expiresAt = Date.now() + (Number(reply?.expires_in ?? 0) - 300) * 1000
  await vendorTokens.set({ _id: 'wechat', token, expiresAt })
  return token
}

/** A call with the token; a token that WeChat no longer knows is fetched again, once. */
async function withToken(path: string, body: unknown): Promise<Record<string, unknown> | null> {
  const signal = patience()
  let token = await accessToken(signal)
  for (let attempt = 0; token && attempt < 2; attempt += 1) {
    const url = `${settings().ANJU_WECHAT_URL}${path}?access_token=${encodeURIComponent(token)}`
    const reply = await post(url, body, signal)
    if (reply?.errcode !== 40001 && reply?.errcode !== 42001) return reply
    token = await accessToken(signal, token)
  }
  return { errcode: -1 }
}

/** The phone number WeChat vouches for, with its country unless it is ours; null when it does not. */
export async function phoneNumberOf(code: string): Promise<string | null> {
  const reply = await withToken('/wxa/business/getuserphonenumber', { code })
  const info = reply?.phone_info as { purePhoneNumber?: unknown; countryCode?: unknown } | undefined
  if (reply?.errcode !== 0 || !info?.purePhoneNumber || !info.countryCode) return null
  return keptPhone(String(info.purePhoneNumber), String(info.countryCode))
}

const outcomeOf = (reply: Record<string, unknown> | null, refused: number[], later: number[]): Outcome => {
  if (!reply || typeof reply.errcode !== 'number') return { sent: false, code: 0, kind: 'unknown', said: '' }
  if (reply.errcode === 0) return { sent: true }
  const kind = refused.includes(reply.errcode) ? 'refused' : later.includes(reply.errcode) ? 'later' : 'permanent'
  return { sent: false, code: reply.errcode, kind, said: String(reply.errmsg ?? '') }
}

export const sendSubscribe = async (message: Record<string, unknown>): Promise<Outcome> =>
  outcomeOf(await withToken('/cgi-bin/message/subscribe/send', message), [43101], [-1, 45009, 43108])

export const sendRobot = async (key: string, content: string): Promise<Outcome> =>
  outcomeOf(
    await post(
      `${settings().ANJU_WECOM_URL}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`,
      { msgtype: 'markdown', markdown: { content } },
      patience(),
    ),
    [],
    [-1, 45009],
  )
