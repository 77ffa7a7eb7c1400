import { standing } from '../../../app/standing'
import { PricesScreen } from '../../../tariff/PricesScreen'

export default standing(PricesScreen)
