import { standing } from '../../../app/standing'
import { BatchesScreen } from '../../../defect/BatchesScreen'

export default standing(BatchesScreen)
