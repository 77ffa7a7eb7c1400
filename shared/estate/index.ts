export { estateContract as contract } from './contract'
export { estateRefusals as refusals } from './refusals'
export const events = {}
