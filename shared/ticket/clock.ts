import { ALWAYS, afterWorking, type Clock, workedBetween } from '../calendar/clock'
import type { Level, Pause, SuspendReason, Ticket, TicketKind } from './schema'
import { LEVEL_RULES, termsOf } from './urgency'

type Timed = Pick<Ticket, 'kind' | 'level' | 'complex' | 'createdAt' | 'clock' | 'arriveBy' | 'resolveBy' | 'arrivedAt'>
interface Deadlines {
  respondBy: number
  /** When somebody must be there; null: as agreed. */
  arriveBy: number | null
  resolveBy: number
}
const DAY_MS = 24 * 3_600_000
/** How long waiting for each of these may hold the clock, whatever it takes. */
const MOST_MS: Record<SuspendReason, number> = { parts: 3 * DAY_MS, owner: 3 * DAY_MS, third_party: 3 * DAY_MS }

/** Dangers and urgent things know no closing time. */
const clockOf = (level: Level, work: Clock): Clock => (level === 'P0' || level === 'P1' ? ALWAYS : work)
/** What of the pauses counts: as much of the ticket's own time as passed in them, at most so long a reason. */
function heldMs(pauses: readonly Pause[], clock: Clock): number {
  const sums = new Map<SuspendReason, number>()
  for (const { from, to, reason } of pauses) sums.set(reason, (sums.get(reason) ?? 0) + workedBetween(from, to, clock))
  return [...sums].reduce((sum, [reason, ms]) => sum + Math.min(ms, MOST_MS[reason]), 0)
}
/**
 * When what must have happened, of a ticket whose clock began at `since`. Another level keeps what has passed and what was
 * on hold: both are told by moments, not by what is left.
 */
export function deadlines(
  kind: TicketKind,
  level: Level,
  since: number,
  pauses: readonly Pause[],
  work: Clock,
  complex = false,
): Deadlines {
  const clock = clockOf(level, work)
  const { respondMs, arriveMs, resolveMs } = termsOf(kind, level, complex)
  const held = heldMs(pauses, clock)
  return {
    respondBy: afterWorking(since, respondMs, clock),
    arriveBy: arriveMs === null ? null : afterWorking(since, arriveMs + held, clock),
    resolveBy: afterWorking(since, resolveMs + held, clock),
  }
}
/** The clock of a ticket that begins, or begins anew. */
export const startClock = (kind: TicketKind, level: Level, since: number, work: Clock, complex = false) => ({
  ...deadlines(kind, level, since, [], work, complex),
  clock: { since, pauses: [] as Pause[] },
})
/** When the supervisor hears of a ticket that nobody has taken since then. */
export const escalatesAt = (level: Level, since: number, work: Clock): number =>
  afterWorking(since, LEVEL_RULES[level].supervisorMs, clockOf(level, work))
/** When the manager hears of it, the supervisor having been due at `told`. */
export function escalatesAgainAt(level: Level, told: number, work: Clock): number {
  const { supervisorMs, managerMs } = LEVEL_RULES[level]
  return afterWorking(told, managerMs - supervisorMs, clockOf(level, work))
}
/** The deadlines with a pause more. None moves earlier by it, whatever the calendar says by now. */
export function withPause(ticket: Timed, pause: Pause, work: Clock) {
  const { since, pauses } = ticket.clock ?? { since: ticket.createdAt, pauses: [] }
  const all = [...pauses, pause]
  const { arriveBy, resolveBy } = deadlines(ticket.kind, ticket.level, since, all, work, ticket.complex)
  const before = ticket.arriveBy ?? null
  return {
    clock: { since, pauses: all },
    arriveBy: ticket.arrivedAt !== null || arriveBy === null ? before : Math.max(before ?? 0, arriveBy),
    resolveBy: Math.max(ticket.resolveBy, resolveBy),
  }
}
/** When a complaint is due that was given more time. It moves no earlier by it. */
export function moreTimeFor(ticket: Timed, work: Clock): number {
  const { since, pauses } = ticket.clock ?? { since: ticket.createdAt, pauses: [] }
  return Math.max(ticket.resolveBy, deadlines(ticket.kind, ticket.level, since, pauses, work, true).resolveBy)
}
