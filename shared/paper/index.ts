export { paperRefusals as refusals } from './refusals'
export const contract = {}
export const events = {}
