import { standing } from '../../../app/standing'
import { ReadingsScreen } from '../../../meter/ReadingsScreen'

export default standing(ReadingsScreen)
