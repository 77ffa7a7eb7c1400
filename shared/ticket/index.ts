export { ticketContract as contract } from './contract'
export { ticketEvents as events, ticketFacts as facts } from './events'
export { ticketRefusals as refusals } from './refusals'
