import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { Refusal, type RefusalCode } from '../../shared/refusal'

const MIN_BITS = 2048
const body = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
const flat = (der: Buffer): string => der.toString('base64')

/** An RSA key of at least 2048 bits, from a PEM or its bare body; refuses with `code`. */
function rsa(code: RefusalCode, read: () => KeyObject): KeyObject {
  try {
    const key = read()
    if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_BITS) return key
  } catch {
    // What OpenSSL says of a key helps nobody, and might repeat a part of it.
  }
  throw new Refusal(code)
}

/** The keys as they are kept, each read once so that what cannot work is refused before it is sealed. */
export function readable(keys: { privateKey: string; apiV3Key: string; platformKey: string }) {
  const own = rsa('merchant.private_key', () =>
    createPrivateKey({ key: body(keys.privateKey), format: 'der', type: 'pkcs8' }),
  )
  const theirs = rsa('merchant.public_key', () =>
    createPublicKey({ key: body(keys.platformKey), format: 'der', type: 'spki' }),
  )
  if (createPublicKey(own).equals(theirs)) throw new Refusal('merchant.same_pair')
  if (Buffer.byteLength(keys.apiV3Key.trim()) !== 32) throw new Refusal('merchant.v3_key')
  return {
    privateKey: flat(own.export({ format: 'der', type: 'pkcs8' })),
    platformKey: flat(theirs.export({ format: 'der', type: 'spki' })),
    apiV3Key: keys.apiV3Key.trim(),
  }
}
