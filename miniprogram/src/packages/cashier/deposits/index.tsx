import { standing } from '../../../app/standing'
import { DepositsScreen } from '../../../deposit/DepositsScreen'

export default standing(DepositsScreen)
