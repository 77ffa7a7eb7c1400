import { SlotBoard } from '../../../booking/SlotBoard'

export default SlotBoard
