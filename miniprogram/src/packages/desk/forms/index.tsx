import { standing } from '../../../app/standing'
import { FormsScreen } from '../../../inspection/FormsScreen'

export default standing(FormsScreen)
