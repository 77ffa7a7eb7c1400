export { extractContract as contract } from './contract'
export { extractRefusals as refusals } from './refusals'
export const events = {}
