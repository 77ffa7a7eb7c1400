export { fileContract as contract } from './contract'
export { fileRefusals as refusals } from './refusals'
export const events = {}
