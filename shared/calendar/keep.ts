import { Refusal } from '../refusal'
import type { Day } from './day'
import type { Calendar, DayLists, Hours } from './schema'

/** Whether working hours end after they begin, one after the other. */
export const hoursFit = (hours: readonly Hours[]): boolean =>
  hours.every(({ from, to }, index) => from < to && (index === 0 || (hours[index - 1]?.to ?? '') <= from))
export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const ofYear = ({ holidays, makeUpDays }: DayLists, year: number): DayLists => ({
  holidays: holidays.filter(day => yearOf(day) === year),
  makeUpDays: makeUpDays.filter(day => yearOf(day) === year),
})
const sorted = <T extends string | number>(values: readonly T[]): T[] => [...new Set(values)].sort()

/**
 * A calendar as it is kept. Refuses hours that overlap, a day that is a holiday and worked, a week without a day, and a
 * year that is said to be complete without a single holiday.
 */
export function keepCalendar(calendar: Calendar): Calendar {
  if (!hoursFit(calendar.hours)) throw new Refusal('calendar.hours')
  if (calendar.weekdays.length === 0) throw new Refusal('calendar.no_weekday')
  const both = calendar.holidays.find(day => calendar.makeUpDays.includes(day))
  if (both) throw new Refusal('calendar.both', { day: both })
  const bare = calendar.years.find(year => ofYear(calendar, year).holidays.length === 0)
  if (bare) throw new Refusal('calendar.year_empty', { year: String(bare) })
  return {
    weekdays: sorted(calendar.weekdays),
    hours: calendar.hours,
    holidays: sorted(calendar.holidays),
    makeUpDays: sorted(calendar.makeUpDays),
    years: sorted(calendar.years),
  }
}
/**
 * A calendar with the days of another list, which an estate kept beside it. A day on which the two say opposite things is a
 * holiday, which is later and so in the payer's favour, and its year is for a person to confirm.
 */
export function withLists(calendar: Calendar, lists: DayLists, complete: boolean): Calendar {
  const holidays = sorted([...calendar.holidays, ...lists.holidays])
  const worked = sorted([...calendar.makeUpDays, ...lists.makeUpDays])
  const disputed = worked.filter(day => holidays.includes(day)).map(yearOf)
  const named = complete ? lists.holidays.map(yearOf) : []
  return {
    ...calendar,
    holidays,
    makeUpDays: worked.filter(day => !holidays.includes(day)),
    years: sorted([...calendar.years, ...named]).filter(year => !disputed.includes(year)),
  }
}
/** Which of these days' years nobody has confirmed. */
export const unconfirmed = (days: readonly Day[], { years }: Pick<Calendar, 'years'>): number[] =>
  sorted(days.map(yearOf)).filter(year => !years.includes(year))
/** The days two lists see differently, in their order. */
export function differing(one: DayLists, other: DayLists): Day[] {
  const differs = (day: Day) =>
    one.holidays.includes(day) !== other.holidays.includes(day) ||
    one.makeUpDays.includes(day) !== other.makeUpDays.includes(day)
  const days = [...one.holidays, ...one.makeUpDays, ...other.holidays, ...other.makeUpDays]
  return sorted(days.filter(differs))
}
/** What a year's lists become when what was announced of it is taken over and confirmed. */
export const adopt = (calendar: Calendar, { year, holidays, makeUpDays }: DayLists & { year: number }) => {
  const others = (days: readonly Day[]) => days.filter(day => yearOf(day) !== year)
  return {
    holidays: sorted([...others(calendar.holidays), ...holidays]),
    makeUpDays: sorted([...others(calendar.makeUpDays), ...makeUpDays]),
    years: sorted([...calendar.years, year]),
  }
}
