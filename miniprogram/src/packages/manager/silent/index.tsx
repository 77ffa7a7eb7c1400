import { standing } from '../../../app/standing'
import { SilentScreen } from '../../../notice/SilentScreen'

export default standing(SilentScreen)
