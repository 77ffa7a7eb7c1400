export { materialContract as contract } from './contract'
export { materialEvents as events } from './events'
export { materialRefusals as refusals } from './refusals'
