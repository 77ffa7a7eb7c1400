export { defectContract as contract } from './contract'
export { defectEvents as events } from './events'
export { defectRefusals as refusals } from './refusals'
