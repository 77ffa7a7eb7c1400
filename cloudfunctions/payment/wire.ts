import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import Decorator from 'wechatpay-axios-plugin/lib/decorator'
import Formatter from 'wechatpay-axios-plugin/lib/formatter'
import Rsa from 'wechatpay-axios-plugin/lib/rsa'
import type * as z from 'zod/mini'
import type { PayKeys } from '../merchant/keys'
import { fromJson } from './told'

/**
 * What a request came to. `verified`: signed by WeChat Pay and understood. `refused`: a signed 4xx. `unknown`: anything
 * else, be it no answer, 5xx, 429, a reply that is unsigned or signed wrongly, or not JSON. It may have taken effect:
 * query, or send the same again. `diagnostic` is unsigned and moves no state.
 */
export type Outcome<T> =
  | { kind: 'verified'; data: T }
  | { kind: 'refused'; status: number; code: string; message: string }
  | { kind: 'unknown'; reason: string; diagnostic?: string }

export interface Ask {
  method: 'GET' | 'POST'
  /** Without the leading slash. */
  path: string
  params?: Record<string, string>
  data?: object
}
interface Reply {
  status: number
  data: unknown
  headers: Record<string, unknown>
}
const TIMEOUT_MS = 4_000
const WINDOW_S = 300
const unknown = (reason: string, diagnostic?: string): Outcome<never> => ({
  kind: 'unknown',
  reason,
  ...(diagnostic && { diagnostic: diagnostic.slice(0, 200) }),
})

/** The signed wire to WeChat Pay. A 2xx is verified by the library before we see it; a 4xx is verified here. */
export function openWire(keys: PayKeys) {
  const platformKey = Rsa.fromSpki(keys.platformKey)
  const options = {
    baseURL: keys.url,
    mchid: keys.mchid,
    serial: keys.serial,
    privateKey: Rsa.fromPkcs8(keys.privateKey),
    certs: { [keys.platformId]: platformKey },
    headers: { 'Wechatpay-Serial': keys.platformId },
    timeout: TIMEOUT_MS,
    maxRedirects: 0,
    proxy: false,
    // A frozen instance wakes with dead connections, and a reset in the middle of a refund is an avoidable unknown.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
  }
  const http = Decorator.jsonBased(options)

  const isSigned = ({ headers, data }: Reply): boolean => {
    const [at, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map(name =>
      String(headers[`wechatpay-${name}`] ?? ''),
    ) as [string, string, string, string]
    if (serial !== keys.platformId || !(Math.abs(Formatter.timestamp() - Number(at || Number.NaN)) <= WINDOW_S))
      return false
    return Rsa.verify(Formatter.response(at, nonce, String(data ?? '')), signature, platformKey)
  }
  /** Why a request failed, by the policy above. */
  const failed = (error: unknown): Outcome<never> => {
    const { code, response } = error as { code?: string; response?: Reply }
    const said = typeof response?.data === 'string' ? response.data : ''
    if (!response || response.status < 400 || String(code).startsWith('EV3_')) return unknown(code ?? 'no answer', said)
    if (response.status >= 500 || response.status === 429) return unknown(`http ${response.status}`, said)
    const told = fromJson(said) as { code?: unknown; message?: unknown } | undefined
    if (typeof told?.code !== 'string' || !isSigned(response)) return unknown(`unsigned ${response.status}`, said)
    // Codes have been seen in small letters.
    return {
      kind: 'refused',
      status: response.status,
      code: told.code.toUpperCase(),
      message: String(told.message ?? ''),
    }
  }
  const request = (ask: Ask, more: object) =>
    http.request({
      method: ask.method,
      url: ask.path,
      params: ask.params,
      data: ask.data,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...more,
    })

  return {
    /** Sends and reads JSON by `schema`; a 204 is read as `{}`. */
    async ask<S extends z.ZodMiniType>(ask: Ask, schema: S): Promise<Outcome<z.output<S>>> {
      try {
        const reply = await request(ask, { responseType: 'text', maxContentLength: 1 << 20 })
        const text = String(reply.data ?? '')
        const parsed = schema.safeParse(reply.status === 204 ? {} : fromJson(text))
        return parsed.success ? { kind: 'verified', data: parsed.data } : unknown('malformed', text)
      } catch (error) {
        return failed(error)
      }
    },
    /** Bytes of a statement: unsigned by design, so whoever asks compares the hash that came signed. */
    async download(ask: Ask): Promise<Outcome<Buffer>> {
      try {
        const reply = await request(ask, { responseType: 'arraybuffer', maxContentLength: 64 << 20 })
        return { kind: 'verified', data: Buffer.from(reply.data as ArrayBuffer) }
      } catch (error) {
        return failed(error)
      }
    },
  }
}
