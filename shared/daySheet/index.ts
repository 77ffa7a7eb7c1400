export { daySheetContract as contract } from './contract'
export { daySheetEvents as events } from './events'
export { daySheetRefusals as refusals } from './refusals'
