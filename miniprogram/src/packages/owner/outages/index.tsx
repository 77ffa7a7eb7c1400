import { standing } from '../../../app/standing'
import { OwnScreen } from '../../../outage/OwnScreen'

export default standing(OwnScreen)
