import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { settings } from './settings'
import { Store } from './store'
import type { Tx } from './transaction'

/** Something nobody may read but our code: sealed with the master key, for this id alone. */
interface Secret {
  _id: string
  /** Nonce, tag and ciphertext, base64. */
  sealed: string
  at: number
}
export const secrets = new Store<Secret>('secrets', { notFound: 'internal' })
const [NONCE, TAG] = [12, 16]

function sealingKey(): Buffer {
  const master = Buffer.from(settings().ANJU_MASTER_KEY, 'base64')
  if (master.length < 32) throw new Error('Setting ANJU_MASTER_KEY is not 32 bytes of base64')
  return Buffer.from(hkdfSync('sha256', master, '', 'secrets', 32))
}
/** The id is authenticated with the text: a ciphertext put under another id does not open. */
export function seal(id: string, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}
/** Throws when it was altered, or sealed under another id or another master key. */
export function unseal(id: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const opened = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, NONCE), { authTagLength: TAG })
  opened.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([opened.update(bytes.subarray(NONCE + TAG)), opened.final()]).toString()
}

export const keepSecret = (tx: Tx, id: string, value: object, now: number): Promise<void> =>
  secrets.put(tx, { _id: id, sealed: seal(id, JSON.stringify(value)), at: now })
/** Null: there is none. */
export async function openSecret<T>(tx: Tx | null, id: string): Promise<T | null> {
  const found = await secrets.find(tx, id)
  return found ? (JSON.parse(unseal(id, found.sealed)) as T) : null
}
export const dropSecret = (tx: Tx, id: string): Promise<void> => secrets.remove(tx, id)
