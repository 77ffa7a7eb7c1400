import { standing } from '../../../app/standing'
import { AdminsScreen } from '../../../people/StaffScreen'

export default standing(AdminsScreen)
