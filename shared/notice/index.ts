export { noticeContract as contract } from './contract'
export { noticeRefusals as refusals } from './refusals'
export const events = {}
