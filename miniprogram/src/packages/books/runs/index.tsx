import { standing } from '../../../app/standing'
import { RunsScreen } from '../../../run/RunsScreen'

export default standing(RunsScreen)
