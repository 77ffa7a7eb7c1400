export { peopleContract as contract } from './contract'
export { peopleEvents as events } from './events'
export { peopleRefusals as refusals } from './refusals'
