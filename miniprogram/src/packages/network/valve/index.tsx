import { standing } from '../../../app/standing'
import { ValveScreen } from '../../../network/ValveScreen'

export default standing(ValveScreen)
