export { bookingContract as contract } from './contract'
export { bookingEvents as events, bookingFacts as facts } from './events'
export { bookingRefusals as refusals } from './refusals'
