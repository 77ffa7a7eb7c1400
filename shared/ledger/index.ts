export { ledgerContract as contract } from './contract'
export { ledgerEvents as events } from './events'
export { ledgerRefusals as refusals } from './refusals'
