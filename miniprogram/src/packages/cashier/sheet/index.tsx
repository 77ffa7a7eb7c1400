import { standing } from '../../../app/standing'
import { SheetScreen } from '../../../daysheet/SheetScreen'

export default standing(SheetScreen)
