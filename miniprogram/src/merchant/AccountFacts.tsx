import type { KeysView } from '../../../shared/merchant/schema'
import { useWords } from '../ui/language'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { merchantWords } from './words'

/** An account at WeChat Pay: numbers and dates, never a key. */
export function AccountFacts({ keys, at }: { keys: KeysView; at: number }) {
  const words = useWords(merchantWords)
  return (
    <Facts
      facts={[
        [words('merchant.mode'), words(keys.subMchid ? 'merchant.mode.partner' : 'merchant.mode.direct')],
        keys.subMchid ? [words('merchant.subMchid'), keys.subMchid] : null,
        [words(keys.subMchid ? 'merchant.spMchid' : 'merchant.mchid'), keys.mchid],
        [words('merchant.serial'), keys.serial],
        [words('merchant.platformId'), keys.platformId],
        [words('merchant.at'), absolute(at)],
      ]}
    />
  )
}
