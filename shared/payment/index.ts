export { paymentFacts as facts } from './anomaly'
export { paymentContract as contract } from './contract'
export { paymentEvents as events } from './events'
export { paymentRefusals as refusals } from './refusals'
