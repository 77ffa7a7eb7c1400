import Aes from 'wechatpay-axios-plugin/lib/aes'
import Formatter from 'wechatpay-axios-plugin/lib/formatter'
import Rsa from 'wechatpay-axios-plugin/lib/rsa'
import * as z from 'zod/mini'
import type { Transaction } from '../../shared/payment/evidence'
import type { PayKeys } from '../merchant/keys'
import { fromJson, type RefundFact, RefundTold, refundOf, TransactionTold, transactionOf } from './told'

type Callback =
  | { kind: 'payment'; id: string; transaction: Transaction }
  | { kind: 'refund'; id: string; refund: RefundFact }
  | { kind: 'rejected'; reason: 'headers' | 'stale' | 'serial' | 'signature' | 'malformed' | 'ciphertext' }

const WINDOW_MS = 300_000
const Envelope = z.object({
  id: z.string(),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    associated_data: z._default(z.string(), ''),
    nonce: z.string(),
  }),
})
const rejected = (reason: Extract<Callback, { kind: 'rejected' }>['reason']): Callback => ({ kind: 'rejected', reason })

const known = new Map<string, ReturnType<typeof Rsa.fromSpki>>()
/** WeChat Pay's public key of an account, read once an instance. */
const platformKeyOf = (text: string) => {
  const key = known.get(text) ?? Rsa.fromSpki(text)
  known.set(text, key)
  return key
}

/**
 * Opens a callback: headers, ±300 s, known key, signature over the raw body, GCM tag, content. `body` is the text as it
 * arrived, `nowMs` our clock. Whatever is rejected is answered 4xx and writes nothing. A genuine one may come again
 * within the window: that it has no second effect is for the payment's state to ensure.
 */
export function openCallback(
  keys: PayKeys,
  headers: Record<string, string | undefined>,
  body: string,
  nowMs: number,
): Callback {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const [at, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map(
    name => lower.get(`wechatpay-${name}`) ?? '',
  ) as [string, string, string, string]
  if (!/^\d{1,12}$/.test(at) || !nonce || !serial || !signature) return rejected('headers')
  if (Math.abs(nowMs - Number(at) * 1000) > WINDOW_MS) return rejected('stale')
  if (serial !== keys.platformId) return rejected('serial')
  if (!Rsa.verify(Formatter.response(at, nonce, body), signature, platformKeyOf(keys.platformKey)))
    return rejected('signature')

  const envelope = Envelope.safeParse(fromJson(body))
  if (!envelope.success) return rejected('malformed')
  const { id, event_type: event, resource } = envelope.data
  let plain: unknown
  try {
    const { ciphertext, nonce: iv, associated_data: associated } = resource
    plain = fromJson(Aes.AesGcm.decrypt(ciphertext, keys.apiV3Key, iv, associated))
  } catch {
    return rejected('ciphertext')
  }
  if (event.startsWith('TRANSACTION.')) {
    const told = TransactionTold.safeParse(plain)
    return told.success ? { kind: 'payment', id, transaction: transactionOf(told.data) } : rejected('malformed')
  }
  const told = RefundTold.safeParse(plain)
  const refund = event.startsWith('REFUND.') && told.success ? refundOf(told.data, 'refund_status') : null
  return refund ? { kind: 'refund', id, refund } : rejected('malformed')
}
