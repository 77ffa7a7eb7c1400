import { standing } from '../../../app/standing'
import { TicketScreen } from '../../../ticket/TicketScreen'

export default standing(TicketScreen, 'ticketId')
