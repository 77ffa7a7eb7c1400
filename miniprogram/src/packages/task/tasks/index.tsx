import { standing } from '../../../app/standing'
import { TasksScreen } from '../../../task/TasksScreen'

export default standing(TasksScreen)
