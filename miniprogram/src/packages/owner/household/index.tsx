import { standing } from '../../../app/standing'
import { HouseholdScreen } from '../../../people/HouseholdScreen'

export default standing(HouseholdScreen)
