import { standing } from '../../../app/standing'
import { ReconciliationScreen } from '../../../reconciliation/ReconciliationScreen'

export default standing(ReconciliationScreen)
