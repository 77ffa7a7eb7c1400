import { standing } from '../../../app/standing'
import { ReceiptsScreen } from '../../../receipt/ReceiptsScreen'

export default standing(ReceiptsScreen)
