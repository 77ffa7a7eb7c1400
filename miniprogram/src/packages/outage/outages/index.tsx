import { standing } from '../../../app/standing'
import { OutagesScreen } from '../../../outage/OutagesScreen'

export default standing(OutagesScreen)
