import { standing } from '../../../app/standing'
import { InvoicesScreen } from '../../../invoice/InvoicesScreen'

export default standing(InvoicesScreen)
