import { standing } from '../../../app/standing'
import { DeskScreen } from '../../../bulletin/DeskScreen'

export default standing(DeskScreen)
