import { standing } from '../../../app/standing'
import { RowsScreen } from '../../../complaint/RowsScreen'

export default standing(RowsScreen)
