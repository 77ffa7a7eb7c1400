import { addDays, type Day, daysIn, periodOf } from './day'

export const FREQUENCIES = ['daily', 'weekly', 'monthly'] as const
export type Frequency = (typeof FREQUENCIES)[number]
/** What comes again and again. */
export interface Repeat {
  frequency: Frequency
  /** 0 (Sunday) to 6, of a weekly one. */
  weekdays: readonly number[]
  /** Of a monthly one; a month that is shorter has it on its last day. */
  monthDay: number
}
/** A repeat that comes on no day of so many comes on none. */
const LONGEST = 400

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
/** Whether a day is one of its own. */
export function isNamed(day: Day, { frequency, weekdays, monthDay }: Repeat): boolean {
  if (frequency === 'daily') return true
  if (frequency === 'weekly') return weekdays.includes(weekdayOf(day))
  return Number(day.slice(8)) === Math.min(monthDay, daysIn(periodOf(day)))
}
/** The first of its days from one on; null: there is none. */
export function firstNamed(from: Day, repeat: Repeat): Day | null {
  let day = from
  for (let tries = 0; tries < LONGEST; tries += 1) {
    if (isNamed(day, repeat)) return day
    day = addDays(day, 1)
  }
  return null
}
