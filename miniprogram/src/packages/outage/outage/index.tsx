import { standing } from '../../../app/standing'
import { OutageScreen } from '../../../outage/OutageScreen'

export default standing(OutageScreen)
