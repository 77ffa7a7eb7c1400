import { standing } from '../../../app/standing'
import { TakeScreen } from '../../../till/TakeScreen'

export default standing(TakeScreen)
