import { addDays, minutesOf, startOf, today } from '../calendar/day'

const MINUTE = 60_000
/** From when until when phones are left alone, `HH:MM` in China; the same twice: never. */
export interface Quiet {
  from: string
  to: string
}
export const DEFAULT_QUIET: Quiet = { from: '21:00', to: '08:00' }

/** Whether phones are left alone in a minute of the day. */
export function isQuiet(minute: number, quiet: Quiet): boolean {
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  return from > to ? minute >= from || minute < to : minute >= from && minute < to
}
/** When something that is ready now may be pushed: at once, or as the quiet hours end. Dangers and urgent things wait for nothing. */
export function pushAt(now: number, level: string | undefined, quiet: Quiet): number {
  const day = today(now)
  const minute = (now - startOf(day)) / MINUTE
  if (level === 'P0' || level === 'P1' || !isQuiet(minute, quiet)) return now
  const to = minutesOf(quiet.to)
  return startOf(minute < to ? day : addDays(day, 1)) + to * MINUTE
}
