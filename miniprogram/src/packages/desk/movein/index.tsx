import { standing } from '../../../app/standing'
import { MoveInScreen } from '../../../movein/MoveInScreen'

export default standing(MoveInScreen, 'moveInId')
