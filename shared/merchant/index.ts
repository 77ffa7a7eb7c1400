export { merchantContract as contract } from './contract'
export { merchantEvents as events } from './events'
export { merchantRefusals as refusals } from './refusals'
