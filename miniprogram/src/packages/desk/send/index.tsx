import { standing } from '../../../app/standing'
import { SendScreen } from '../../../defect/SendScreen'

export default standing(SendScreen)
