export { dutyContract as contract } from './contract'
export { dutyEvents as events } from './events'
export { dutyRefusals as refusals } from './refusals'
