export { patrolContract as contract } from './contract'
export { patrolEvents as events } from './events'
export { patrolRefusals as refusals } from './refusals'
