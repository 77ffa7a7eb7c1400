import { standing } from '../../../app/standing'
import { RatesScreen } from '../../../complaint/RatesScreen'

export default standing(RatesScreen)
