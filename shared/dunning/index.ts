export { dunningContract as contract } from './contract'
export { dunningEvents as events } from './events'
export { dunningRefusals as refusals } from './refusals'
