import { AccountScreen } from '../../../account/AccountScreen'
import { standing } from '../../../app/standing'

export default standing(AccountScreen)
