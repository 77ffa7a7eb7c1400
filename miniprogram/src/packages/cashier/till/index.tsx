import { standing } from '../../../app/standing'
import { TillScreen } from '../../../till/TillScreen'

export default standing(TillScreen)
