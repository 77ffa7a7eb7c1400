import { standing } from '../../../app/standing'
import { ChargesScreen } from '../../../billing/ChargesScreen'

export default standing(ChargesScreen)
