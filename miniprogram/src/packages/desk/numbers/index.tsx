import { NumbersScreen } from '../../../defect/NumbersScreen'

export default NumbersScreen
