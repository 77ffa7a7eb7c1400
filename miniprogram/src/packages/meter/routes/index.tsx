import { standing } from '../../../app/standing'
import { RoutesScreen } from '../../../meter/RoutesScreen'

export default standing(RoutesScreen)
