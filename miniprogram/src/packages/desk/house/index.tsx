import { standing } from '../../../app/standing'
import { HouseCardScreen } from '../../../home/HouseCardScreen'

export default standing(HouseCardScreen, 'houseId')
