import { standing } from '../../../app/standing'
import { OwnStatement } from '../../../ledger/OwnStatement'

export default standing(OwnStatement)
