export { followupContract as contract } from './contract'
export { followupRefusals as refusals } from './refusals'

// Whoever is asked hears it from a person; what a follow-up leads to, its ticket tells.
export const events = {}
