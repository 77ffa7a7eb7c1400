export { equipmentContract as contract } from './contract'
export { equipmentEvents as events } from './events'
export { equipmentRefusals as refusals } from './refusals'
export { equipmentFacts as facts } from './said'
