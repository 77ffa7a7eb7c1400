import { standing } from '../../../app/standing'
import { MoveInsScreen } from '../../../movein/MoveInsScreen'

export default standing(MoveInsScreen)
