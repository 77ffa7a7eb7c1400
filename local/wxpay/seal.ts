import {
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign as rsaSign,
  verify as rsaVerify,
} from 'node:crypto'

/** What is signed: every part on a line of its own, the last one too. */
const lines = (parts: readonly (string | number)[]): Buffer => Buffer.from(parts.map(part => `${part}\n`).join(''))
const keys = new Map<string, KeyObject>()
/** Reading a key costs about as much as signing with it. */
function read(pem: string, how: (pem: string) => KeyObject): KeyObject {
  const known = keys.get(pem) ?? how(pem)
  keys.set(pem, known)
  return known
}
const sign = (key: string, ...parts: (string | number)[]): string =>
  rsaSign('RSA-SHA256', lines(parts), read(key, createPrivateKey)).toString('base64')
export const verify = (key: string, signature: string, ...parts: (string | number)[]): boolean =>
  rsaVerify('RSA-SHA256', lines(parts), read(key, createPublicKey), Buffer.from(signature, 'base64'))
export const nonce = (): string => randomBytes(16).toString('hex')

/** AES-256-GCM with the tag behind the text, in base64. */
export function encrypt(key: string, text: string, iv: string, associated: string): string {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key), Buffer.from(iv)).setAAD(Buffer.from(associated))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

interface Authorization {
  mchid: string
  serial_no: string
  timestamp: string
  nonce_str: string
  signature: string
}
export function authorizationOf(header: string | undefined): Authorization | null {
  const found = /^WECHATPAY2-SHA256-RSA2048 (.+)$/.exec(header ?? '')
  if (!found) return null
  const pairs = [...(found[1] as string).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value])
  const fields = Object.fromEntries(pairs) as Partial<Authorization>
  const { mchid, serial_no, timestamp, nonce_str, signature } = fields
  return mchid && serial_no && timestamp && nonce_str && signature
    ? { mchid, serial_no, timestamp, nonce_str, signature }
    : null
}

/** The four headers of a signed reply or callback. */
export const signedHeaders = (key: string, serial: string, nowMs: number, body: string): Record<string, string> => {
  const [timestamp, random] = [String(Math.floor(nowMs / 1000)), nonce()]
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': random,
    'wechatpay-serial': serial,
    'wechatpay-signature': sign(key, timestamp, random, body),
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
  }
}
