import { standing } from '../../../app/standing'
import { ArrearsScreen } from '../../../ledger/ArrearsScreen'

export default standing(ArrearsScreen)
