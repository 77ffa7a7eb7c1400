import { HouseFile } from '../../../inspection/HouseFile'

export default HouseFile
