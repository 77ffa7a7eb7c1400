export { runContract as contract } from './contract'
export { runRefusals as refusals } from './refusals'
export const events = {}
