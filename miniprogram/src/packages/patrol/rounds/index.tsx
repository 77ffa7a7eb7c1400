import { standing } from '../../../app/standing'
import { RoundsScreen } from '../../../patrol/RoundsScreen'

export default standing(RoundsScreen)
