export { refundContract as contract } from './contract'
export { refundEvents as events } from './events'
export { refundRefusals as refusals } from './refusals'
