import { standing } from '../../../app/standing'
import { EquipmentScreen } from '../../../equipment/EquipmentScreen'

export default standing(EquipmentScreen)
