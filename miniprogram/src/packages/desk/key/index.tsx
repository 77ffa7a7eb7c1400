import { standing } from '../../../app/standing'
import { KeyScreen } from '../../../key/KeyScreen'

export default standing(KeyScreen, 'keyId')
