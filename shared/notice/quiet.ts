import { minutesOf } from '../calendar/day'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const CHINA = 8 * 60 * MINUTE
/** From when until when phones are left alone, `HH:MM` in China; the same twice: never. */
export interface Quiet {
  from: string
  to: string
}
export const DEFAULT_QUIET: Quiet = { from: '21:00', to: '08:00' }

/** When something that is ready now may be pushed: at once, or as the quiet hours end. Dangers and urgent things wait for nothing. */
export function pushAt(now: number, level: string | undefined, quiet: Quiet): number {
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  if (level === 'P0' || level === 'P1' || from === to) return now
  const midnight = now - ((now + CHINA) % DAY)
  const minute = (now - midnight) / MINUTE
  const overnight = from > to
  const isQuiet = overnight ? minute >= from || minute < to : minute >= from && minute < to
  if (!isQuiet) return now
  return midnight + to * MINUTE + (overnight && minute >= from ? DAY : 0)
}
