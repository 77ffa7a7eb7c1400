import { standing } from '../../app/standing'
import { SignInScreen } from '../../people/SignInScreen'

export default standing(SignInScreen)
