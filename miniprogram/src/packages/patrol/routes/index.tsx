import { standing } from '../../../app/standing'
import { RoutesScreen } from '../../../patrol/RoutesScreen'

export default standing(RoutesScreen)
