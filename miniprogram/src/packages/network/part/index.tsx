import { standing } from '../../../app/standing'
import { PartScreen } from '../../../network/PartScreen'

export default standing(PartScreen)
