import { standing } from '../../../app/standing'
import { HouseFile } from '../../../inspection/HouseFile'

export default standing(HouseFile)
