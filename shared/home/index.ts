export { homeContract as contract } from './contract'

export const refusals = {}
export const events = {}
