export { bulletinContract as contract } from './contract'
export { bulletinEvents as events } from './events'
export { bulletinRefusals as refusals } from './refusals'
