import { standing } from '../../../app/standing'
import { NumbersScreen } from '../../../defect/NumbersScreen'

export default standing(NumbersScreen)
