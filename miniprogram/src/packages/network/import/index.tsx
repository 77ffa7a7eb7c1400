import { standing } from '../../../app/standing'
import { ImportScreen } from '../../../network/ImportScreen'

export default standing(ImportScreen)
