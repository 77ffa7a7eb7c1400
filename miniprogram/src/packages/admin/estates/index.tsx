import { standing } from '../../../app/standing'
import { EstatesScreen } from '../../../estate/EstatesScreen'

export default standing(EstatesScreen)
