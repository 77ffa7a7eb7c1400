import { WalkScreen } from '../../../inspection/WalkScreen'

export default WalkScreen
