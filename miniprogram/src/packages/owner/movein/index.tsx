import { OwnMoveIn } from '../../../movein/OwnMoveIn'

export default OwnMoveIn
