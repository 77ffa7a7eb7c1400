export { tariffContract as contract } from './contract'
export { tariffRefusals as refusals } from './refusals'
export const events = {}
