import { addDays, type Day } from '../calendar/day'
import { readyAt } from './reconcile'

/** A past day whose statement is still asked for. */
export interface OpenDay {
  day: Day
  nextAt: number
  tries: number
  /** Why its statement could not be used; null: it has not been tried, or is not ready. */
  problem: string | null
}
/** How far an account's statements have been asked for. Days are independent: one that fails keeps no other waiting. */
export interface Followed {
  /** The first day nobody has asked for yet. */
  day: Day
  /** When the next day is to be asked for, open or fresh. */
  nextAt: number
  open: OpenDay[]
}
const MINUTE = 60_000
/** Soon at first; a day that fails for long is asked for each hour, then each day. */
const waitOf = (tries: number): number => (tries < 12 ? 10 : tries < 48 ? 60 : 24 * 60) * MINUTE
/** More than two months of days nobody could get are no longer asked for by themselves. */
const MOST_OPEN = 62

const timed = <F extends Followed>(followed: F, day: Day, open: OpenDay[]): F => ({
  ...followed,
  day,
  open,
  nextAt: Math.min(readyAt(day), ...open.map(one => one.nextAt)),
})
/** What is to be asked for now; null: nothing. */
export function dueDay({ day, open }: Followed, now: number): OpenDay | null {
  const due = open.filter(one => one.nextAt <= now).sort((a, b) => a.nextAt - b.nextAt)[0]
  if (due) return due
  return readyAt(day) <= now ? { day, nextAt: readyAt(day), tries: 0, problem: null } : null
}
const after = (followed: Followed, day: Day): Day => (day === followed.day ? addDays(day, 1) : followed.day)
/** The day is compared: nobody asks for it any more. */
export const ended = <F extends Followed>(followed: F, day: Day): F =>
  timed(
    followed,
    after(followed, day),
    followed.open.filter(one => one.day !== day),
  )
/** The day could not be compared; it is asked for later, and the days after it in their turn. */
export const postponed = <F extends Followed>(
  followed: F,
  { day, tries }: OpenDay,
  problem: string | null,
  now: number,
): F =>
  timed(
    followed,
    after(followed, day),
    [
      ...followed.open.filter(one => one.day !== day),
      { day, tries: tries + 1, problem, nextAt: now + waitOf(tries + 1) },
    ].slice(-MOST_OPEN),
  )
/** A person asks for a past day once more. */
export const askedAgain = <F extends Followed>(followed: F, day: Day, now: number): F =>
  timed(
    followed,
    followed.day,
    [...followed.open.filter(one => one.day !== day), { day, tries: 0, problem: null, nextAt: now }].slice(-MOST_OPEN),
  )
