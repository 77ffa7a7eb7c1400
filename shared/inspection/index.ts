export { inspectionContract as contract } from './contract'
export { inspectionEvents as events } from './events'
export { inspectionRefusals as refusals } from './refusals'
