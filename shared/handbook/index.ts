export { handbookContract as contract } from './contract'
export { handbookRefusals as refusals } from './refusals'
export const events = {}
