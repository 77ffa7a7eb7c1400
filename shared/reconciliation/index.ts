export { reconciliationContract as contract } from './contract'
export { reconciliationEvents as events } from './events'
export { reconciliationRefusals as refusals } from './refusals'
