import { standing } from '../../../app/standing'
import { ProofScreen } from '../../../ledger/ProofScreen'

export default standing(ProofScreen)
