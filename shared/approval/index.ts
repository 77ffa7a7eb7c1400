export { approvalRefusals as refusals } from './refusals'

// What is approved has its own verbs and messages; they share only what they may be refused.
export const contract = {}
export const events = {}
