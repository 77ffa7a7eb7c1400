import { standing } from '../../../app/standing'
import { OwnMoveIn } from '../../../movein/OwnMoveIn'

export default standing(OwnMoveIn)
