import { standing } from '../../../app/standing'
import { TaskScreen } from '../../../task/TaskScreen'

export default standing(TaskScreen, 'taskId')
