import { standing } from '../../../app/standing'
import { SharedScreen } from '../../../run/SharedScreen'

export default standing(SharedScreen)
