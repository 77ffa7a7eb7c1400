import { standing } from '../../../app/standing'
import { MerchantScreen } from '../../../merchant/MerchantScreen'

export default standing(MerchantScreen)
