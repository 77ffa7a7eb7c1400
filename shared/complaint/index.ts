export { complaintContract as contract } from './contract'
export { complaintEvents as events, complaintFacts as facts } from './events'
export { complaintRefusals as refusals } from './refusals'
