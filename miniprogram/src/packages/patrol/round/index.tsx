import { standing } from '../../../app/standing'
import { RoundScreen } from '../../../patrol/RoundScreen'

export default standing(RoundScreen, 'roundId')
