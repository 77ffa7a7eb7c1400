export { cockpitContract as contract } from './contract'

export const refusals = {}
export const events = {}
