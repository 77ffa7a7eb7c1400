import { standing } from '../../../app/standing'
import { DueScreen } from '../../../payment/DueScreen'

export default standing(DueScreen)
