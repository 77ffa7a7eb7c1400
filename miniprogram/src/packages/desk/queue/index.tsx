import { standing } from '../../../app/standing'
import { QueueScreen } from '../../../ticket/QueueScreen'

export default standing(QueueScreen)
