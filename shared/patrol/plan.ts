import { type WorkTime, worksOn } from '../calendar/clock'
import { addDays, type Day, minutesOf, startOf, today } from '../calendar/day'
import { isNamed } from '../calendar/repeat'
import { Refusal } from '../refusal'
import type { Plan } from './schema'

type Timed = Pick<Plan, 'frequency' | 'weekdays' | 'monthDay' | 'times' | 'workdays'>
interface Span {
  day: Day
  from: number
  until: number
}
const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** A round lies on the phones so long before it begins: whoever walks it may have no network by then. */
const AHEAD_MS = 12 * 3_600_000
/** A plan that comes on no day of so many comes on none. */
const LONGEST = 400
/** No holiday is longer. */
const LONGEST_REST = 30

/** Whether it is walked on a day: on its own, or on the first working day after it. */
function fallsOn(day: Day, plan: Timed, calendar: WorkTime): boolean {
  if (!plan.workdays) return isNamed(day, plan)
  if (!worksOn(day, calendar)) return false
  if (isNamed(day, plan)) return true
  let before = addDays(day, -1)
  for (let tries = 0; tries < LONGEST_REST && !worksOn(before, calendar); tries += 1) {
    if (isNamed(before, plan)) return true
    before = addDays(before, -1)
  }
  return false
}
/** The first round that begins after a moment; null: there will be none. */
export function nextSpan(plan: Timed, after: number, calendar: WorkTime): Span | null {
  const times = plan.times
    .map(({ from, until }) => ({ start: minutesOf(from), end: minutesOf(until) }))
    .map(({ start, end }) => ({ start, end: end > start ? end : end + DAY_MINUTES }))
    .sort((a, b) => a.start - b.start)
  let day = today(after)
  for (let tries = 0; tries < LONGEST; tries += 1) {
    if (fallsOn(day, plan, calendar))
      for (const { start, end } of times) {
        const from = startOf(day) + start * MINUTE_MS
        if (from > after) return { day, from, until: startOf(day) + end * MINUTE_MS }
      }
    day = addDays(day, 1)
  }
  return null
}
/** The plan with what it does next. */
export function scheduled(plan: Plan, through: number, calendar: WorkTime): Plan {
  const next = plan.on ? nextSpan(plan, through, calendar) : null
  return { ...plan, through, nextFrom: next?.from ?? 0, nextAt: next ? Math.max(1, next.from - AHEAD_MS) : 0 }
}
/** Refuses a plan that says no time, or one that comes on no day. */
export function checkPlan({ frequency, weekdays, times }: Timed): void {
  if (frequency === 'weekly' && weekdays.length === 0) throw new Refusal('patrol.no_day')
  if (times.some(({ from, until }) => from === until)) throw new Refusal('patrol.no_span')
  if (new Set(times.map(({ from }) => from)).size < times.length) throw new Refusal('patrol.same_time')
}
