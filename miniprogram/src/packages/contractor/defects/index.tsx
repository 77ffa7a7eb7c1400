import { standing } from '../../../app/standing'
import { SentScreen } from '../../../defect/SentScreen'

export default standing(SentScreen)
