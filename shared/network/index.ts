export { networkContract as contract } from './contract'
export { networkRefusals as refusals } from './refusals'
export const events = {}
