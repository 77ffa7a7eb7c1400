import type { Settings } from '../operation/settings'
import { table } from '../operation/settings'

/** One account at WeChat Pay, in public-key mode. Keys are the base64 body of a PKCS#8 and an SPKI PEM. */
export interface PayKeys {
  url: string
  mchid: string
  serial: string
  privateKey: string
  apiV3Key: string
  platformId: string
  platformKey: string
  notifyUrl: string
}
/** Whose order it is: the account's own, or a sub-merchant's that the account serves. */
export interface Merchant {
  appid: string
  /** null: direct. */
  subMchid: string | null
}

const body = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '')

/** The account's keys from the environment; throws with the name of the first setting that is missing. */
export function payKeys(settings: Settings): PayKeys {
  const need = (name: keyof Settings): string => {
    const value = settings[name]
    if (!value) throw new Error(`Setting ${name} is missing`)
    return value
  }
  return {
    url: settings.ANJU_WXPAY_URL.replace(/\/*$/, '/'),
    mchid: need('ANJU_WXPAY_MCHID'),
    serial: need('ANJU_WXPAY_SERIAL'),
    privateKey: body(need('ANJU_WXPAY_KEY')),
    apiV3Key: need('ANJU_WXPAY_V3_KEY'),
    platformId: need('ANJU_WXPAY_PLATFORM_ID'),
    platformKey: body(need('ANJU_WXPAY_PLATFORM_KEY')),
    notifyUrl: need('ANJU_WXPAY_NOTIFY_URL').replace(/\/*$/, ''),
  }
}

/** How an estate is paid: through its sub-merchant where one is listed, directly otherwise. */
export const merchantOf = (settings: Settings, estateCode: string): Merchant => ({
  appid: settings.ANJU_WX_APPID,
  subMchid: table(settings.ANJU_WXPAY_SUB_MERCHANTS)[estateCode] ?? null,
})
