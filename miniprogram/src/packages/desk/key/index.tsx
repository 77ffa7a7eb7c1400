import { KeyScreen } from '../../../key/KeyScreen'

export default KeyScreen
