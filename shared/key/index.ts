export { keyContract as contract } from './contract'
export { keyEvents as events } from './events'
export { keyRefusals as refusals } from './refusals'
