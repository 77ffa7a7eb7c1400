import { standing } from '../../../app/standing'
import { RefundsScreen } from '../../../refund/RefundsScreen'

export default standing(RefundsScreen)
