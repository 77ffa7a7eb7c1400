export { noticeContract as contract } from './contract'
export { noticeEvents as events } from './events'
export { noticeRefusals as refusals } from './refusals'
