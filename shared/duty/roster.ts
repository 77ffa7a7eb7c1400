import { addDays, type Day, daysBetween, minutesOf, startOf, today } from '../calendar/day'
import { Refusal } from '../refusal'
import type { Hand, Standing } from '../ticket/crew'
import type { OnShift, Shift, Week } from './schema'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** Who has not signed over by then is told of. */
export const GRACE_MS = 15 * MINUTE_MS
/** A Monday, to count weeks from. */
const SOME_MONDAY = '2024-01-01'

export const mondayOf = (day: Day): Day => addDays(day, -(((daysBetween(SOME_MONDAY, day) % 7) + 7) % 7))
export const weekIdOf = (estateId: string, monday: Day): string => `${estateId}:${monday}`
/** From and until as moments, ms; until is exclusive. */
interface Span {
  from: number
  until: number
}
export function spanOf({ day, from, until }: Pick<Shift, 'day' | 'from' | 'until'>): Span {
  const [start, end] = [minutesOf(from), minutesOf(until)]
  const at = (minutes: number) => startOf(day) + minutes * MINUTE_MS
  return { from: at(start), until: at(end > start ? end : end + DAY_MINUTES) }
}
const covers = (shift: Shift, at: number): boolean => {
  const { from, until } = spanOf(shift)
  return from <= at && at < until
}
const has = ({ people }: Shift, personId: string): boolean => people.some(one => one.personId === personId)

/**
 * Refuses a day of another week, a week that is over, a shift without length, a name that does not work here, and
 * somebody who would stand in two shifts at once. `beside`: the shifts of the weeks before and after, whose nights meet
 * this one's.
 */
export function checkWeek(
  monday: Day,
  shifts: readonly Shift[],
  beside: readonly Shift[],
  staff: readonly string[],
  now: number,
): void {
  if (mondayOf(monday) !== monday) throw new Refusal('duty.no_monday')
  if (addDays(monday, 7) <= today(now)) throw new Refusal('duty.week_over')
  for (const shift of shifts) {
    if (mondayOf(shift.day) !== monday) throw new Refusal('duty.other_week', { day: shift.day })
    if (shift.from === shift.until) throw new Refusal('duty.no_span', { name: shift.name })
    const stranger = shift.people.find(one => !staff.includes(one.personId))
    if (stranger) throw new Refusal('duty.not_staff', { name: stranger.name })
  }
  const all = [...shifts.map(shift => ({ shift, own: true })), ...beside.map(shift => ({ shift, own: false }))]
  const byBegin = all.map(one => ({ ...one, ...spanOf(one.shift) })).sort((a, b) => a.from - b.from)
  for (const [at, first] of byBegin.entries())
    for (const second of byBegin.slice(at + 1).filter(one => one.from < first.until && (one.own || first.own))) {
      const twice = first.shift.people.find(one => has(second.shift, one.personId))
      if (twice) throw new Refusal('duty.twice', { name: twice.name, day: second.shift.day })
    }
}

/** When the next shift is looked at that nobody has looked at yet; 0: none will be. */
export const judgedNext = (shifts: readonly Shift[], judged: number): number => {
  const ends = shifts.map(shift => spanOf(shift).until + GRACE_MS).filter(at => at > judged)
  return ends.length > 0 ? Math.min(...ends) : 0
}
/** Who leaves with a shift that is over by now and was not looked at: nobody whose next shift goes on where this one ends. */
export function leaversOf(week: Week, later: readonly Shift[], now: number): { shift: Shift; person: OnShift }[] {
  const all = [...week.shifts, ...later]
  return week.shifts.flatMap(shift => {
    const { until } = spanOf(shift)
    if (until + GRACE_MS > now || until + GRACE_MS <= week.judged) return []
    const goesOn = (personId: string) => all.some(one => one !== shift && has(one, personId) && covers(one, until))
    return shift.people.filter(one => !goesOn(one.personId)).map(person => ({ shift, person }))
  })
}

/** What the roster says of somebody. `shifts`: of this week and the one before. Null: nobody has planned this week. */
export function standingOf(shifts: readonly Shift[], personId: string, now: number): Standing | null {
  const monday = mondayOf(today(now))
  if (!shifts.some(one => mondayOf(one.day) === monday)) return null
  const own = shifts.filter(one => has(one, personId))
  const turns = own.flatMap(one => Object.values(spanOf(one))).filter(at => at <= now)
  return { on: own.some(one => covers(one, now)), since: Math.max(startOf(monday), ...turns) }
}
/** Whether somebody is on a shift at some moment of a span; null: nobody has planned that week. */
export function worksDuring(shifts: readonly Shift[], personId: string, from: number, until: number): boolean | null {
  const monday = mondayOf(today(from))
  if (!shifts.some(one => mondayOf(one.day) === monday)) return null
  return shifts.some(one => has(one, personId) && spanOf(one).from < until && from < spanOf(one).until)
}
/**
 * Whether a round for whoever is on duty is somebody's. One that goes on now follows what was said of them since their
 * last turn, as the crew's list does; who comes on a shift later in its span has it too.
 */
export function roundFor(shifts: readonly Shift[], hand: Hand, { from, until }: Span, now: number): boolean {
  const planned = worksDuring(shifts, hand.personId, from, until)
  if (planned === null) return true
  const standing = standingOf(shifts, hand.personId, now)
  const isSaid = standing !== null && (hand.saidAt ?? 0) > standing.since
  if (!isSaid || now < from || now >= until) return planned
  return (
    hand.onDuty ||
    worksDuring(
      shifts.filter(one => spanOf(one).from > now),
      hand.personId,
      from,
      until,
    ) === true
  )
}
/** Those on a shift now, each with the shift. */
export const onShift = (shifts: readonly Shift[], now: number): { shift: Shift; person: OnShift }[] =>
  shifts.flatMap(shift => (covers(shift, now) ? shift.people.map(person => ({ shift, person })) : []))
