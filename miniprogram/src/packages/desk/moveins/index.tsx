import { MoveInsScreen } from '../../../movein/MoveInsScreen'

export default MoveInsScreen
