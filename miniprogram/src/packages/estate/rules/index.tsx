import { standing } from '../../../app/standing'
import { RulesScreen } from '../../../home/RulesScreen'

export default standing(RulesScreen)
