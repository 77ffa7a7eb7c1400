import { addDays, today } from '../../../shared/calendar/day'
import { serverTime } from '../app/call'

export const RANGES = ['year', '12', '36'] as const
export type Range = (typeof RANGES)[number]
/** The days of a statement, both included, up to today. */
export function daysOf(range: Range): { from: string; to: string } {
  const to = today(serverTime())
  if (range === 'year') return { from: `${to.slice(0, 4)}-01-01`, to }
  return { from: addDays(to, range === '12' ? -365 : -1096), to }
}
