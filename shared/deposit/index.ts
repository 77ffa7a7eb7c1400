export { depositContract as contract } from './contract'
export { depositEvents as events } from './events'
export { depositRefusals as refusals } from './refusals'
