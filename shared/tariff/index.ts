export { tariffContract as contract } from './contract'
export { tariffEvents as events } from './events'
export { tariffRefusals as refusals } from './refusals'
