import { standing } from '../../../app/standing'
import { MetersScreen } from '../../../meter/MetersScreen'

export default standing(MetersScreen)
