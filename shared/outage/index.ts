export { outageContract as contract } from './contract'
export { outageEvents as events } from './events'
export { outageRefusals as refusals } from './refusals'
export { outageFacts as facts } from './said'
