export { calendarContract as contract } from './contract'
export const events = {} as const
export { calendarRefusals as refusals } from './refusals'
