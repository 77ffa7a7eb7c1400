export { TicketScreen as default } from '../../../ticket/TicketScreen'
