import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface WxPayKeys {
  /** The merchant account, and its private key as the merchant platform would hand it over (PKCS#8 PEM). */
  mchid: string
  merchantSerial: string
  merchantKey: string
  /** WeChat Pay's own pair; merchants know the public half by its id. */
  platformId: string
  platformKey: string
  apiV3Key: string
}

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey

/** The simulator's keys: made at the first start, kept in the data folder for its owner only. */
export function readKeys(folder: string): WxPayKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'keys.json')
  if (!existsSync(file)) {
    const fresh: WxPayKeys = {
      mchid: '1900000001',
      merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
      merchantKey: pair(),
      platformId: `PUB_KEY_ID_01190000000120260101${randomBytes(6).toString('hex')}`,
      platformKey: pair(),
      apiV3Key: randomBytes(16).toString('hex'),
    }
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as WxPayKeys
}

export const publicHalf = (key: string): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string
/** A PEM on one line, as environment variables like it. */
const flat = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '')

/** What the merchant's console would put into the functions' environment. */
export const merchantEnvironment = (keys: WxPayKeys, url: string): Record<string, string> => ({
  ANJU_WXPAY_URL: url,
  ANJU_WXPAY_MCHID: keys.mchid,
  ANJU_WXPAY_SERIAL: keys.merchantSerial,
  ANJU_WXPAY_KEY: flat(keys.merchantKey),
  ANJU_WXPAY_V3_KEY: keys.apiV3Key,
  ANJU_WXPAY_PLATFORM_ID: keys.platformId,
  ANJU_WXPAY_PLATFORM_KEY: flat(publicHalf(keys.platformKey)),
  ANJU_WXPAY_NOTIFY_URL: 'https://anju.local/wxpay/notify',
})
