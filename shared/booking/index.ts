export { bookingContract as contract } from './contract'
export { bookingEvents as events } from './events'
export { bookingRefusals as refusals } from './refusals'
