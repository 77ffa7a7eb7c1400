import { standing } from '../../../app/standing'
import { WaiversScreen } from '../../../waiver/WaiversScreen'

export default standing(WaiversScreen)
