export { meterContract as contract } from './contract'
export { meterEvents as events } from './events'
export { meterRefusals as refusals } from './refusals'
