import { standing } from '../../../app/standing'
import { HandOverScreen } from '../../../duty/HandOverScreen'

export default standing(HandOverScreen)
