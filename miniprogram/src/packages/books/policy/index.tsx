import { standing } from '../../../app/standing'
import { PolicyScreen } from '../../../tariff/PolicyScreen'

export default standing(PolicyScreen)
