import { standing } from '../../../app/standing'
import { SalesScreen } from '../../../billing/SalesScreen'

export default standing(SalesScreen)
