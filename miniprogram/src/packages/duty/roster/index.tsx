import { standing } from '../../../app/standing'
import { RosterScreen } from '../../../duty/RosterScreen'

export default standing(RosterScreen)
