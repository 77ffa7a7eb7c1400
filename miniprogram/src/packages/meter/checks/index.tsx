import { standing } from '../../../app/standing'
import { ChecksScreen } from '../../../meter/ChecksScreen'

export default standing(ChecksScreen)
