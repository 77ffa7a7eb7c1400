export { prepaymentContract as contract } from './contract'
export { prepaymentEvents as events } from './events'
export { prepaymentRefusals as refusals } from './refusals'
