import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One merchant account: what the merchant platform hands over, and WeChat Pay's own half of the two. */
export interface WxPayKeys {
  mchid: string
  merchantSerial: string
  /** PKCS#8 PEM. */
  merchantKey: string
  /** WeChat Pay's own pair for this merchant, who knows the public half by its id. */
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

const MCHIDS = ['1900000001', '1900000002']
const fileIn = (folder: string): string => join(folder, 'merchants.json')
export const freshKeys = (mchid: string): WxPayKeys => ({
  mchid,
  merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
  merchantKey: pair(),
  platformId: `PUB_KEY_ID_0${mchid}20260101${randomBytes(6).toString('hex')}`,
  platformKey: pair(),
  apiV3Key: randomBytes(16).toString('hex'),
})

/** The simulator's merchants: made at the first start, kept in the data folder for its owner only. */
export function readKeys(folder: string): WxPayKeys[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(fileIn(folder))) writeKeys(folder, MCHIDS.map(freshKeys))
  return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as WxPayKeys[]
}
export const writeKeys = (folder: string, merchants: WxPayKeys[]): void =>
  writeFileSync(fileIn(folder), JSON.stringify(merchants), { mode: 0o600 })

export const publicHalf = (key: string): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string
/** What the merchant platform hands out, as an administrator would copy it into the app. */
export const handedOut = ({ mchid, merchantSerial, merchantKey, apiV3Key, platformId, platformKey }: WxPayKeys) => ({
  mchid,
  serial: merchantSerial,
  privateKey: merchantKey,
  apiV3Key,
  platformId,
  platformKey: publicHalf(platformKey),
})
/** What the console would put into the functions' environment. */
export const payEnvironment = (url: string): Record<string, string> => ({
  ANJU_WXPAY_URL: url,
  ANJU_WXPAY_NOTIFY_URL: 'https://anju.local/wxpay/notify',
})
