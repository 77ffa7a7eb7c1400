import { standing } from '../../../app/standing'
import { OwnMetersScreen } from '../../../meter/OwnMetersScreen'

export default standing(OwnMetersScreen)
