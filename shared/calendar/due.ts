import { addDays, type Day, daysIn, nextPeriod, type Period } from './day'
import { yearOf } from './keep'
import type { Calendar, DayLists } from './schema'

/** Whether somebody confirmed what the state says of a day's year. */
export const isKnown = (day: Day, { years }: Pick<Calendar, 'years'>): boolean => years.includes(yearOf(day))
/**
 * A day of rest as the state has it, whatever days an estate works: Saturday and Sunday but for make-up days, and
 * holidays.
 */
const isRestDay = (day: Day, { holidays, makeUpDays }: DayLists): boolean => {
  if (holidays.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return (weekday === 0 || weekday === 6) && !makeUpDays.includes(day)
}
/** A due date on a rest day rolls forward to the next working day (Civil Code §203). */
function rollForward(day: Day, lists: DayLists): Day {
  let found = day
  for (let tries = 0; tries < 31 && isRestDay(found, lists); tries += 1) found = addDays(found, 1)
  return found
}
/** The day a period's bills are due: `dueDay` of the month after it, or that month's last day. */
export function dueOn(period: Period, dueDay: number, lists: DayLists): Day {
  const month = nextPeriod(period)
  const day = Math.min(dueDay, daysIn(month))
  return rollForward(`${month}-${String(day).padStart(2, '0')}`, lists)
}
