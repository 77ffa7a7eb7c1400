import { standing } from '../../../app/standing'
import { BillsScreen } from '../../../billing/BillsScreen'

export default standing(BillsScreen)
