export { tillContract as contract } from './contract'
export { tillRefusals as refusals } from './refusals'

// What happens in a drawer is its cashier's own: nobody is told.
export const events = {}
