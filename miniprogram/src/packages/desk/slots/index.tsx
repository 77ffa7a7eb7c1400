import { standing } from '../../../app/standing'
import { SlotBoard } from '../../../booking/SlotBoard'

export default standing(SlotBoard)
