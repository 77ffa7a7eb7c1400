import { standing } from '../../../app/standing'
import { OwnDepositsScreen } from '../../../deposit/OwnDepositsScreen'

export default standing(OwnDepositsScreen)
