import { standing } from '../../../app/standing'
import { ImportScreen } from '../../../estate/ImportScreen'

export default standing(ImportScreen)
