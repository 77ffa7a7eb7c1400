import { standing } from '../../../app/standing'
import { PaymentsScreen } from '../../../payment/PaymentsScreen'

export default standing(PaymentsScreen)
