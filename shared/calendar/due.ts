import { addDays, type Day, daysIn, nextPeriod, type Period } from './day'

/** What the state says about single days; an estate keeps it as data, since it is decreed each year. */
export interface Calendar {
  /** Public holidays. */
  holidays: readonly Day[]
  /** Weekend days that are worked to make up for a holiday. */
  workdays: readonly Day[]
}
/** Whether somebody entered what the state says of a day's year: no year is without holidays, so none listed is none known. */
export const isKnown = (day: Day, { holidays, workdays }: Calendar): boolean =>
  [...holidays, ...workdays].some(one => one.slice(0, 4) === day.slice(0, 4))
/** The days from a day on that two calendars see differently, in their order. */
export function differing(one: Calendar, other: Calendar, from: Day): Day[] {
  const days = new Set([...one.holidays, ...one.workdays, ...other.holidays, ...other.workdays])
  const differs = (day: Day) =>
    one.holidays.includes(day) !== other.holidays.includes(day) ||
    one.workdays.includes(day) !== other.workdays.includes(day)
  return [...days].filter(day => day >= from && differs(day)).sort()
}
const isRestDay = (day: Day, { holidays, workdays }: Calendar): boolean => {
  if (holidays.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return (weekday === 0 || weekday === 6) && !workdays.includes(day)
}
/** A due date on a rest day rolls forward to the next working day (Civil Code §203). */
function rollForward(day: Day, calendar: Calendar): Day {
  let found = day
  for (let tries = 0; tries < 31 && isRestDay(found, calendar); tries += 1) found = addDays(found, 1)
  return found
}
/** The day a period's bills are due: `dueDay` of the month after it, or that month's last day. */
export function dueOn(period: Period, dueDay: number, calendar: Calendar): Day {
  const month = nextPeriod(period)
  const day = Math.min(dueDay, daysIn(month))
  return rollForward(`${month}-${String(day).padStart(2, '0')}`, calendar)
}
