/** A civil day of China, `YYYY-MM-DD`; days are counted, never hours. */
export type Day = string
/** A billing cycle, `YYYY-MM`. */
export type Period = string

const DAY_MS = 86_400_000
const CHINA_MS = 8 * 3_600_000
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const write = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text)) && write(at(text)) === text
export const today = (nowMs: number): Day => write(nowMs + CHINA_MS)
/** The instant a day begins in China, ms. */
export const startOf = (day: Day): number => at(day) - CHINA_MS
export const addDays = (day: Day, days: number): Day => write(at(day) + days * DAY_MS)
/** The moments of some days, both included. */
export const spanOf = (from: Day, to: Day) => ({ from: startOf(from), until: startOf(addDays(to, 1)) })
/** Whole days from one day to another; the first is not counted. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / DAY_MS)
export const periodOf = (day: Day): Period => day.slice(0, 7)
export const firstDay = (period: Period): Day => `${period}-01`
export const daysIn = (period: Period): number => {
  const [year = 0, month = 0] = period.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
export const lastDay = (period: Period): Day => `${period}-${String(daysIn(period)).padStart(2, '0')}`
export const nextPeriod = (period: Period): Period => periodOf(addDays(lastDay(period), 1))
/** How many days of the month `[from, until)` covers. */
export function daysWithin(period: Period, from: Day | null, until: Day | null): number {
  const start = from && from > firstDay(period) ? from : firstDay(period)
  const after = addDays(lastDay(period), 1)
  const end = until && until < after ? until : after
  return Math.max(0, daysBetween(start, end))
}
/** Minutes after midnight of a `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
