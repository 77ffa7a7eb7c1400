import { standing } from '../../../app/standing'
import { DataScreen } from '../../../people/DataScreen'

export default standing(DataScreen)
