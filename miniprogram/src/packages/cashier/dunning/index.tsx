import { standing } from '../../../app/standing'
import { DunningScreen } from '../../../dunning/DunningScreen'

export default standing(DunningScreen)
