export { moveInContract as contract } from './contract'
export { moveInEvents as events } from './events'
export { moveInRefusals as refusals } from './refusals'
