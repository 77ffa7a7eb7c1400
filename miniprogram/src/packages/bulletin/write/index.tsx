import { standing } from '../../../app/standing'
import { WriteScreen } from '../../../bulletin/WriteScreen'

export default standing(WriteScreen)
