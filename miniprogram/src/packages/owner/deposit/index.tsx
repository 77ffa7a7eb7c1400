import { standing } from '../../../app/standing'
import { OwnDepositScreen } from '../../../deposit/OwnDepositScreen'

export default standing(OwnDepositScreen)
