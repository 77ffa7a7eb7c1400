export { cardContract as contract } from './contract'

export const refusals = {}
export const events = {}
