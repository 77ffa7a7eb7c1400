import { standing } from '../../../app/standing'
import { TicketsScreen } from '../../../ticket/TicketsScreen'

export default standing(TicketsScreen)
