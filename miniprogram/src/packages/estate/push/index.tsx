import { standing } from '../../../app/standing'
import { PushScreen } from '../../../notice/PushScreen'

export default standing(PushScreen)
