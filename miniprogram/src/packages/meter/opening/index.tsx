import { standing } from '../../../app/standing'
import { OpeningScreen } from '../../../billing/OpeningScreen'

export default standing(OpeningScreen)
