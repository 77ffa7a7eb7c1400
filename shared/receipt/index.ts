export { receiptContract as contract } from './contract'
export { receiptEvents as events } from './events'
export { receiptRefusals as refusals } from './refusals'
