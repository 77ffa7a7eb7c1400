import { standing } from '../../../app/standing'
import { ReadScreen } from '../../../bulletin/ReadScreen'

export default standing(ReadScreen)
