import { standing } from '../../../app/standing'
import { PassingsScreen } from '../../../prepayment/PassingsScreen'

export default standing(PassingsScreen)
