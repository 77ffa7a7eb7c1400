export { ticketContract as contract } from './contract'
export { ticketEvents as events } from './events'
export { ticketRefusals as refusals } from './refusals'
