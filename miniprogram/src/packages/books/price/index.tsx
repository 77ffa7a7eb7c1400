import { standing } from '../../../app/standing'
import { PriceScreen } from '../../../tariff/PriceScreen'

export default standing(PriceScreen, 'tariffId')
