import { standing } from '../../../app/standing'
import { PrepayScreen } from '../../../payment/PrepayScreen'

export default standing(PrepayScreen)
