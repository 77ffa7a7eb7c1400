import { ALWAYS, afterWorking, type Clock, type WorkTime, workedBetween } from '../calendar/clock'
import type { Level, Pause, SuspendReason, Ticket, TicketKind } from './schema'
import { DEFAULT_SERVICE, type Service, type ServiceTerms, type TermKind } from './service'
import type { Terms } from './urgency'

/** When an estate works, and what it promises; missing: what holds everywhere. */
export type Desk = (WorkTime & { service?: Service | undefined }) | typeof ALWAYS
export const serviceOf = (desk: Desk): Service => desk?.service ?? DEFAULT_SERVICE

type Timed = Pick<Ticket, 'kind' | 'level' | 'complex' | 'createdAt' | 'clock' | 'arriveBy' | 'resolveBy' | 'arrivedAt'>
interface Deadlines {
  respondBy: number
  /** When somebody must be there; null: as agreed. */
  arriveBy: number | null
  resolveBy: number
}
const MINUTE = 60_000
/** What is promised of a ticket, ms of its own time; a danger is one whatever its kind. */
export function termsOf(
  kind: TicketKind,
  level: Level,
  complex = false,
  { levels, kinds, complexMinutes }: ServiceTerms = DEFAULT_SERVICE.terms,
): Terms {
  const own = level === 'P0' || level === 'P1' ? undefined : kinds[kind as TermKind]
  const { respond, arrive, resolve } = own ? { arrive: null, ...own } : levels[level]
  return {
    respondMs: respond * MINUTE,
    arriveMs: arrive === null ? null : arrive * MINUTE,
    resolveMs: (complex ? Math.max(resolve, complexMinutes) : resolve) * MINUTE,
  }
}
/** Dangers and urgent things know no closing time. */
export const clockOf = (level: Level, work: Clock): Clock => (level === 'P0' || level === 'P1' ? ALWAYS : work)
/** What of the pauses counts: as much of the ticket's own time as passed in them, at most so long a reason. */
function heldMs(pauses: readonly Pause[], clock: Clock, most: ServiceTerms['holdMinutes']): number {
  const sums = new Map<SuspendReason, number>()
  for (const { from, to, reason } of pauses) sums.set(reason, (sums.get(reason) ?? 0) + workedBetween(from, to, clock))
  return [...sums].reduce((sum, [reason, ms]) => sum + Math.min(ms, most[reason] * MINUTE), 0)
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
  work: Desk,
  complex = false,
): Deadlines {
  const { terms } = serviceOf(work)
  const clock = clockOf(level, work)
  const { respondMs, arriveMs, resolveMs } = termsOf(kind, level, complex, terms)
  const held = heldMs(pauses, clock, terms.holdMinutes)
  return {
    respondBy: afterWorking(since, respondMs, clock),
    arriveBy: arriveMs === null ? null : afterWorking(since, arriveMs + held, clock),
    resolveBy: afterWorking(since, resolveMs + held, clock),
  }
}
/** The clock of a ticket that begins, or begins anew. */
export const startClock = (kind: TicketKind, level: Level, since: number, work: Desk, complex = false) => ({
  ...deadlines(kind, level, since, [], work, complex),
  clock: { since, pauses: [] as Pause[] },
})
/** Until when somebody should have said that they come, of a ticket that waits for that since then. */
export const answersBy = (kind: TicketKind, level: Level, since: number, work: Desk): number =>
  afterWorking(since, termsOf(kind, level, false, serviceOf(work).terms).respondMs, clockOf(level, work))
/** The deadlines with a pause more. None moves earlier by it, whatever the calendar says by now. */
export function withPause(ticket: Timed, pause: Pause, work: Desk) {
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
export function moreTimeFor(ticket: Timed, work: Desk): number {
  const { since, pauses } = ticket.clock ?? { since: ticket.createdAt, pauses: [] }
  return Math.max(ticket.resolveBy, deadlines(ticket.kind, ticket.level, since, pauses, work, true).resolveBy)
}
