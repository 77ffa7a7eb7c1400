export { searchContract as contract } from './contract'
export { searchRefusals as refusals } from './refusals'

export const events = {}
