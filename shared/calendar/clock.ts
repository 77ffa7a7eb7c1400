import { addDays, type Day, minutesOf, startOf, today } from './day'
import type { Calendar } from './schema'

/** When an estate works, as far as a clock needs to know it. */
export type WorkTime = Pick<Calendar, 'weekdays' | 'hours' | 'holidays' | 'makeUpDays'>
/** The clock that never rests: of dangers. */
export const ALWAYS = null
export type Clock = WorkTime | typeof ALWAYS

const MINUTE_MS = 60_000
/** A calendar whose lists leave no working day for so long has none: the clock goes on by itself from there. */
const LONGEST_REST = 400

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
export const worksOn = (day: Day, { weekdays, holidays, makeUpDays }: Omit<WorkTime, 'hours'>): boolean =>
  makeUpDays.includes(day) || (!holidays.includes(day) && weekdays.includes(weekdayOf(day)))
/** The working spans of a day, ms, in their order. */
function spansOf(day: Day, clock: WorkTime): { start: number; end: number }[] {
  if (!worksOn(day, clock)) return []
  const midnight = startOf(day)
  return clock.hours.map(({ from, to }) => ({
    start: midnight + minutesOf(from) * MINUTE_MS,
    end: midnight + minutesOf(to) * MINUTE_MS,
  }))
}
/** Working time between two moments, ms; 0 when the second is not later. */
export function workedBetween(from: number, until: number, clock: Clock): number {
  if (until <= from) return 0
  if (!clock) return until - from
  let sum = 0
  for (let day = today(from); startOf(day) < until; day = addDays(day, 1))
    for (const { start, end } of spansOf(day, clock)) sum += Math.max(0, Math.min(end, until) - Math.max(start, from))
  return sum
}
/** The first moment at which so much working time (ms) has passed since `from`; `from` itself for none. */
export function afterWorking(from: number, ms: number, clock: Clock): number {
  if (!clock || ms <= 0) return from + Math.max(0, ms)
  let left = ms
  let rest = 0
  for (let day = today(from); rest < LONGEST_REST; day = addDays(day, 1)) {
    const spans = spansOf(day, clock)
    rest = spans.length > 0 ? 0 : rest + 1
    for (const { start, end } of spans) {
      const begin = Math.max(start, from)
      if (begin >= end) continue
      if (left <= end - begin) return begin + left
      left -= end - begin
    }
  }
  return from + ms
}
