import { accountOf, type Party } from '../../shared/merchant/schema'
import { openSecret } from '../operation/secret'
import { settings } from '../operation/settings'
import { type SealedKeys, secretOf } from './store'

/** What it takes to speak for one account at WeChat Pay, in public-key mode. Keys are base64 bodies of PEM. */
export interface PayKeys extends Omit<SealedKeys, 'subMchid'> {
  url: string
  /** Where this account's callbacks arrive; the kind follows as a last segment. */
  notifyUrl: string
}
export const payKeys = (keys: SealedKeys): PayKeys => {
  const { ANJU_WXPAY_URL, ANJU_WXPAY_NOTIFY_URL } = settings()
  if (!ANJU_WXPAY_NOTIFY_URL) throw new Error('Setting ANJU_WXPAY_NOTIFY_URL is missing')
  const { subMchid: _subMchid, ...held } = keys
  return {
    ...held,
    url: ANJU_WXPAY_URL.replace(/\/*$/, '/'),
    notifyUrl: `${ANJU_WXPAY_NOTIFY_URL.replace(/\/*$/, '')}/${accountOf(keys)}`,
  }
}

const TTL_MS = 60_000
const cached = new Map<string, { keys: PayKeys; readAt: number }>()
/** The keys of an account by its name, at most a minute old; null: no estate of ours has it. */
export async function keysOf(account: string): Promise<PayKeys | null> {
  const hit = cached.get(account)
  if (hit && Math.abs(Date.now() - hit.readAt) < TTL_MS) return hit.keys
  const sealed = await openSecret<SealedKeys>(null, secretOf(account))
  if (!sealed) return null
  const keys = payKeys(sealed)
  cached.set(account, { keys, readAt: Date.now() })
  return keys
}

/** Who takes an estate's money; null: WeChat Pay is not set up. */
export const partiesOf = (estate: { merchant?: Party }): (Party & { appid: string }) | null =>
  estate.merchant && settings().ANJU_WXPAY_NOTIFY_URL
    ? { appid: settings().ANJU_WX_APPID, mchid: estate.merchant.mchid, subMchid: estate.merchant.subMchid }
    : null
