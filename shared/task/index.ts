export { taskContract as contract } from './contract'
export { taskEvents as events } from './events'
export { taskRefusals as refusals } from './refusals'
