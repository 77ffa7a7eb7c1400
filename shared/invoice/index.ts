export { invoiceContract as contract } from './contract'
export { invoiceEvents as events } from './events'
export { invoiceRefusals as refusals } from './refusals'
