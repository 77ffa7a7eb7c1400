import { standing } from '../../../app/standing'
import { UndeliveredScreen } from '../../../notice/UndeliveredScreen'

export default standing(UndeliveredScreen)
