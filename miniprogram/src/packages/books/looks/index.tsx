import { standing } from '../../../app/standing'
import { LooksScreen } from '../../../ledger/LooksScreen'

export default standing(LooksScreen)
