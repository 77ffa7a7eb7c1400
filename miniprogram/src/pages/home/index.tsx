import { standing } from '../../app/standing'
import { HomeScreen } from '../../home/HomeScreen'

export default standing(HomeScreen)
