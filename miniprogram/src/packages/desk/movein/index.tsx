import { MoveInScreen } from '../../../movein/MoveInScreen'

export default MoveInScreen
