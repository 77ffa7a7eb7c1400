import { standing } from '../../../app/standing'
import { SheetsScreen } from '../../../daysheet/SheetsScreen'

export default standing(SheetsScreen)
