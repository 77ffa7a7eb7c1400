import { standing } from '../../../app/standing'
import { HouseScreen } from '../../../card/HouseScreen'

export default standing(HouseScreen, 'houseId')
