import { standing } from '../../../app/standing'
import { RunScreen } from '../../../run/RunScreen'

export default standing(RunScreen, 'runId')
