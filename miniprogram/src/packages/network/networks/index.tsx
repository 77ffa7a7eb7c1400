import { standing } from '../../../app/standing'
import { NetworksScreen } from '../../../network/NetworksScreen'

export default standing(NetworksScreen)
