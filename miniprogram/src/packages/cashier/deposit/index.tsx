import { standing } from '../../../app/standing'
import { DepositScreen } from '../../../deposit/DepositScreen'

export default standing(DepositScreen)
