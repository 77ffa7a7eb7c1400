import { standing } from '../../../app/standing'
import { HeldScreen } from '../../../meter/HeldScreen'

export default standing(HeldScreen)
