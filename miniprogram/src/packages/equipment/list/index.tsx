import { standing } from '../../../app/standing'
import { EquipmentsScreen } from '../../../equipment/EquipmentsScreen'

export default standing(EquipmentsScreen)
