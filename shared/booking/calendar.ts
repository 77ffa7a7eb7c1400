import type { Calendar, Hours } from '../calendar/schema'

const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000
/** China has one time zone. */
const OFFSET_MS = 8 * 3_600_000

/** What one person's calendar takes away from the estate's. */
export interface PersonCalendar {
  weekdays: number[] | null
  daysOff: string[]
  /** Hours of their own; null: the estate's. */
  hours?: Hours[] | null
}
/** Several who serve together, with a calendar of their own; whose turn it is, is decided later. */
export interface Team extends PersonCalendar {
  name: string
  personIds: string[]
}
/** The day in China of a moment (ms), as `YYYY-MM-DD`. */
export const dayOf = (at: number): string => new Date(at + OFFSET_MS).toISOString().slice(0, 10)
export const timeOf = (at: number): string => new Date(at + OFFSET_MS).toISOString().slice(11, 16)
/** The moment (ms) of a day and time in China; NaN when there is no such day. */
export const momentOf = (day: string, time = '00:00'): number => {
  const at = Date.parse(`${day}T${time}:00+08:00`)
  return Number.isNaN(at) || dayOf(at) !== day ? Number.NaN : at
}
/** Every day from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = momentOf(from); at <= momentOf(to); at += DAY_MS) days.push(dayOf(at))
  return days
}
/** Days in their order as stretches without a gap, each by its first and last day. */
export function stretchesOf(days: readonly string[]): [string, string][] {
  const found: [string, string][] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && momentOf(day) === momentOf(last[1]) + DAY_MS) last[1] = day
    else found.push([day, day])
  }
  return found
}
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export function isWorkingDay(day: string, calendar: Calendar, person?: PersonCalendar): boolean {
  if (person?.daysOff.includes(day)) return false
  if (calendar.makeUpDays.includes(day)) return true
  if (calendar.holidays.includes(day)) return false
  return (person?.weekdays ?? calendar.weekdays).includes(weekdayOf(day))
}

export interface Span {
  start: number
  end: number
}
/** Appointments of `minutes` that fit one after the other into the working hours of a day. */
export function spansOf(day: string, minutes: number, calendar: Calendar, person?: PersonCalendar): Span[] {
  if (!isWorkingDay(day, calendar, person)) return []
  const spans: Span[] = []
  for (const { from, to } of person?.hours ?? calendar.hours) {
    const until = momentOf(day, to)
    for (let start = momentOf(day, from); start + minutes * MINUTE_MS <= until; start += minutes * MINUTE_MS)
      spans.push({ start, end: start + minutes * MINUTE_MS })
  }
  return spans
}

/** A bound of a search: ms, a day (`to` then means its end) or an ISO moment. NaN when it is none of these. */
export function boundOf(value: number | string, side: 'from' | 'to'): number {
  if (typeof value === 'number') return value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return momentOf(value) + (side === 'to' ? DAY_MS : 0)
  return Date.parse(value)
}

/** What of an estate's rules is saved by itself: a kind, a person, a team, or the calendar. */
export const partOf = (of: {
  kind?: string | undefined
  personId?: string | undefined
  teamId?: string | undefined
}): string =>
  of.kind ? `kind ${of.kind}` : of.personId ? `person ${of.personId}` : of.teamId ? `team ${of.teamId}` : 'calendar'
