import { standing } from '../../../app/standing'
import { ListScreen } from '../../../bulletin/ListScreen'

export default standing(ListScreen)
