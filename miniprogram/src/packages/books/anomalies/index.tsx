import { standing } from '../../../app/standing'
import { AnomaliesScreen } from '../../../payment/AnomaliesScreen'

export default standing(AnomaliesScreen)
