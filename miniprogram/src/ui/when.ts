import { dayOf, timeOf } from '../../../shared/booking/calendar'
import type { Say } from './say'

/** `26 Nov, Thu` in the person's language, of a `YYYY-MM-DD`. */
export function dayName(day: string, say: Say): string {
  const [, month, date] = day.split('-').map(Number)
  return say('when.day', { month: say.maybe(`month.${month}`) ?? '', date: date ?? '', weekday: weekdayName(day, say) })
}
export const weekdayName = (day: string, say: Say): string =>
  say.maybe(`weekday.${new Date(`${day}T00:00:00Z`).getUTCDay()}`) ?? ''
export const span = (start: number, end: number): string => `${timeOf(start)}–${timeOf(end)}`
export const whenSaid = (at: { start: number; end: number }, say: Say): string =>
  `${dayName(dayOf(at.start), say)} ${span(at.start, at.end)}`
