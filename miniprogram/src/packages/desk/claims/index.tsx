import { standing } from '../../../app/standing'
import { ClaimsScreen } from '../../../people/ClaimsScreen'

export default standing(ClaimsScreen)
