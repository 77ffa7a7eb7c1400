export { waiverContract as contract } from './contract'
export { waiverEvents as events } from './events'
export { waiverRefusals as refusals } from './refusals'
