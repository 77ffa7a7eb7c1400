import { useRouter } from '@tarojs/taro'
import '../../../words/payment'
import { MerchantScreen } from '../../../merchant/MerchantScreen'
import { usePerson } from '../../../people/person'

/** Who takes an estate's money at WeChat Pay: brought by the administrator, approved by the manager. */
export default function MerchantPage() {
  const { hat } = usePerson()
  return <MerchantScreen estateId={useRouter().params.estateId ?? hat?.estateId ?? ''} />
}
