import { standing } from '../../../app/standing'
import { SetupScreen } from '../../../people/SetupScreen'

export default standing(SetupScreen)
