import type { Payment } from '../../shared/payment/schema'
import type { Settings } from '../operation/settings'
import { type Merchant, merchantOf } from './keys'

/** For whom an order was made, as frozen in it. */
export const merchantFor = ({ appid, subMchid }: Pick<Payment, 'appid' | 'subMchid'>): Merchant => ({
  appid,
  subMchid: subMchid || null,
})
/** Who takes an estate's money; null: WeChat Pay is not set up. */
export function partiesOf(
  settings: Settings,
  estate: { code: string },
): Pick<Payment, 'appid' | 'mchid' | 'subMchid'> | null {
  const { ANJU_WXPAY_MCHID, ANJU_WXPAY_KEY, ANJU_WXPAY_SERIAL, ANJU_WXPAY_V3_KEY, ANJU_WXPAY_PLATFORM_KEY } = settings
  const complete = ANJU_WXPAY_KEY && ANJU_WXPAY_SERIAL && ANJU_WXPAY_V3_KEY && ANJU_WXPAY_PLATFORM_KEY
  if (!ANJU_WXPAY_MCHID || !complete) return null
  const { appid, subMchid } = merchantOf(settings, estate.code)
  return { appid, mchid: ANJU_WXPAY_MCHID, subMchid: subMchid ?? '' }
}
