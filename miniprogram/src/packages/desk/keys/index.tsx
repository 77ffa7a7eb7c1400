import { standing } from '../../../app/standing'
import { KeyBoard } from '../../../key/KeyBoard'

export default standing(KeyBoard)
