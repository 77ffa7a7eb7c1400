import { standing } from '../../../app/standing'
import { PersonScreen } from '../../../card/PersonScreen'

export default standing(PersonScreen, 'of')
