export { billingContract as contract } from './contract'
export { billingEvents as events } from './events'
export { billingRefusals as refusals } from './refusals'
