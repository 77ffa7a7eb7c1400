export { TicketsScreen as default } from '../../../ticket/TicketsScreen'
