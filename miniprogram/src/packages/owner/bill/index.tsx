import { standing } from '../../../app/standing'
import { BillScreen } from '../../../billing/BillScreen'

export default standing(BillScreen, 'billId')
