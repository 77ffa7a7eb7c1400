import { standing } from '../../../app/standing'
import { WriteScreen } from '../../../outage/WriteScreen'

export default standing(WriteScreen)
