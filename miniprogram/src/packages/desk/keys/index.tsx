import { KeyBoard } from '../../../key/KeyBoard'

export default KeyBoard
