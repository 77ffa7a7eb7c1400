import { standing } from '../../../app/standing'
import { StaffScreen } from '../../../people/StaffScreen'

export default standing(StaffScreen)
