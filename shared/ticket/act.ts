import { ALWAYS } from '../calendar/clock'
import { Refusal } from '../refusal'
import { anewFor, watched } from './chain'
import { answersBy, type Desk, startClock, withPause } from './clock'
import { next } from './machine'
import { quotesDone } from './quoted'
import type { SuspendReason, Ticket } from './schema'
import type { TimelineEntry } from './timeline'

export interface By {
  personId: string
  name: string
}
const DAY_MS = 24 * 3_600_000
export const CLOSE_AFTER_MS = 7 * DAY_MS
const NUDGE_EVERY_MS = 30 * 60_000

export const told = (
  ticket: Ticket,
  what: TimelineEntry['what'],
  by: By | null,
  at: number,
  more: { note?: string; photos?: string[]; to?: string } = {},
) => [...ticket.timeline, { what, at, byId: by?.personId ?? null, byName: by?.name ?? '', ...more }]
const late = (ticket: Ticket, now: number) => ticket.breached || now > ticket.respondBy
/** What ends a time on hold: it is kept, and the deadlines move by as much of the estate's working time. */
export const offHold = (ticket: Ticket, now: number, work: Desk) =>
  ticket.suspendedAt !== null && ticket.suspendReason !== null
    ? withPause(ticket, { from: ticket.suspendedAt, to: now, reason: ticket.suspendReason }, work)
    : {}

/** Only whom the ticket is assigned to works on it; the desk may act for an absent colleague. */
export function requireAssignee(ticket: Ticket, by: By, mayStandIn: boolean): void {
  if (ticket.assigneeId !== by.personId && !mayStandIn) throw new Refusal('ticket.not_assignee')
}

/** Nobody waits for the assignee's word any more. */
export const TAKEN_UP = { given: false, acknowledgeBy: null, answerBy: null, escalateAt: null }
/** Whoever has it again, or the queue, is waited for as for any that lies unclaimed. */
export function backWith(ticket: Ticket, workerIsOn: boolean, now: number, work: Desk) {
  const until = answersBy(ticket.kind, ticket.level, now, work)
  // Somebody else is waited for: who heard that nobody came hears so again if nobody does.
  const rungs = anewFor(ticket, 'response')
  return {
    assigneeId: workerIsOn ? ticket.assigneeId : null,
    assigneeName: workerIsOn ? ticket.assigneeName : null,
    given: workerIsOn,
    acknowledgeBy: workerIsOn ? until : null,
    answerBy: until,
    rungs,
    escalated: rungs.length,
  }
}
/** In somebody's hands; who did not take it themselves has as long to say so as a ticket may lie unclaimed. */
function handed(ticket: Ticket, to: By, by: By, now: number, work: Desk) {
  const given = to.personId !== by.personId
  const until = given ? answersBy(ticket.kind, ticket.level, now, work) : null
  const rungs = anewFor(ticket, 'response')
  return {
    ...offHold(ticket, now, work),
    assigneeId: to.personId,
    assigneeName: to.name,
    given,
    acknowledgeBy: until,
    answerBy: until,
    rungs,
    escalated: rungs.length,
    suspendedAt: null,
    suspendReason: null,
  }
}

export function accept(ticket: Ticket, by: By, now: number, work: Desk = ALWAYS): Ticket {
  if (ticket.state === 'accepted' || ticket.state === 'in_progress') {
    throw new Refusal(
      'ticket.already_taken',
      { name: ticket.assigneeName ?? '' },
      { ticketId: ticket._id, assigneeId: ticket.assigneeId },
    )
  }
  const taken = {
    ...ticket,
    state: next('accept', ticket.state),
    assigneeId: by.personId,
    assigneeName: by.name,
    ...TAKEN_UP,
    breached: late(ticket, now),
    timeline: told(ticket, 'accepted', by, now),
  }
  return watched(taken, work)
}
export function assign(ticket: Ticket, to: By, by: By, now: number, work: Desk): Ticket {
  const assigned = {
    ...ticket,
    state: next('assign', ticket.state),
    ...handed(ticket, to, by, now, work),
    breached: ticket.state === 'new' ? late(ticket, now) : ticket.breached,
    timeline: told(ticket, 'assigned', by, now, { note: to.name }),
  }
  return watched(assigned, work)
}
/** The assignee has seen what was given to them and comes. */
export function acknowledge(ticket: Ticket, by: By, now: number, work: Desk = ALWAYS): Ticket {
  const state = next('acknowledge', ticket.state)
  if (!ticket.given) throw new Refusal('ticket.already_acknowledged')
  return watched({ ...ticket, state, ...TAKEN_UP, timeline: told(ticket, 'acknowledged', by, now) }, work)
}
/** To another colleague, with the reason; who cannot do it says who can. */
export function transfer(ticket: Ticket, to: By, by: By, reason: string, now: number, work: Desk): Ticket {
  const state = next('transfer', ticket.state)
  if (to.personId === ticket.assigneeId) throw new Refusal('ticket.already_theirs', { name: to.name })
  const timeline = told(ticket, 'transferred', by, now, { to: to.name, note: reason })
  return watched({ ...ticket, state, ...handed(ticket, to, by, now, work), timeline }, work)
}
export function arrive(ticket: Ticket, by: By, now: number, work: Desk = ALWAYS): Ticket {
  const there = {
    ...ticket,
    state: next('arrive', ticket.state),
    arrivedAt: now,
    ...TAKEN_UP,
    breached: ticket.breached || now > (ticket.arriveBy ?? now),
    timeline: told(ticket, 'arrived', by, now),
  }
  return watched(there, work)
}
export const suspend = (
  ticket: Ticket,
  by: By,
  reason: SuspendReason,
  note: string | undefined,
  now: number,
): Ticket => ({
  ...ticket,
  state: next('suspend', ticket.state),
  ...TAKEN_UP,
  suspendedAt: now,
  suspendReason: reason,
  timeline: told(ticket, 'suspended', by, now, { note: note ? `${reason}: ${note}` : reason }),
})
/** The clock stood still while the work was on hold, so long a reason at most. */
export function resume(ticket: Ticket, by: By, now: number, work: Desk): Ticket {
  const going = {
    ...ticket,
    ...offHold(ticket, now, work),
    state: next('resume', ticket.state),
    suspendedAt: null,
    suspendReason: null,
    timeline: told(ticket, 'resumed', by, now),
  }
  return watched(going, work)
}
export const resolve = (ticket: Ticket, by: By, note: string, photos: string[], now: number): Ticket => ({
  ...ticket,
  state: next('resolve', ticket.state),
  ...TAKEN_UP,
  ...quotesDone(ticket.quotes),
  resolvedAt: now,
  reopenedAt: null,
  lastNudgeAt: null,
  askedAt: null,
  closeAt: now + CLOSE_AFTER_MS,
  breached: ticket.breached || now > ticket.resolveBy,
  timeline: told(ticket, 'resolved', by, now, { note, photos }),
})
export const confirm = (ticket: Ticket, by: By, now: number): Ticket => ({
  ...ticket,
  state: next('confirm', ticket.state),
  closedAt: now,
  closeAt: null,
  timeline: told(ticket, 'confirmed', by, now),
})
/** Back to its worker, or to the queue when the worker is gone. The earlier breach stays on record. */
export function reopen(
  ticket: Ticket,
  by: By,
  reason: string,
  now: number,
  graceMs: number,
  workerIsOn: boolean,
  work: Desk,
): Ticket {
  const state = next('reopen', ticket.state)
  if (now > reopenUntil(ticket, graceMs)) throw new Refusal('ticket.grace_over')
  const again = {
    ...ticket,
    ...startClock(ticket.kind, ticket.level, now, work, ticket.complex),
    ...backWith({ ...ticket, rungs: [] }, workerIsOn, now, work),
    state: workerIsOn ? state : 'new',
    arrivedAt: null,
    reopenedAt: now,
    resolvedAt: null,
    closedAt: null,
    closeAt: null,
    rating: null,
    timeline: told(ticket, 'reopened', by, now, { note: reason }),
  }
  return watched(again, work)
}
export const reopenUntil = (ticket: Ticket, graceMs: number): number =>
  (ticket.closedAt ?? ticket.resolvedAt ?? 0) + graceMs
/** `kept`: the ticket that this one goes on in, which is what there is to rate. */
export function rate(ticket: Ticket, by: By, stars: number, remark: string, now: number, kept?: Ticket | null): Ticket {
  next('rate', ticket.state)
  if (ticket.state === 'merged' && !isDone(kept)) throw new Refusal('ticket.rate_later')
  if (isRated(ticket, kept)) throw new Refusal('ticket.already_rated')
  return {
    ...ticket,
    rating: { stars, remark, at: now },
    timeline: told(ticket, 'rated', by, now, { note: ['★'.repeat(stars), remark].filter(Boolean).join(' ') }),
  }
}
const isDone = (kept: Ticket | null | undefined) => kept?.state === 'resolved' || kept?.state === 'closed'
/** Of a duplicate, whether since the kept ticket was last done. */
const isRated = ({ rating }: Ticket, kept: Ticket | null | undefined) =>
  rating !== null && rating.at >= (kept?.resolvedAt ?? 0)
/** Whether there is something to rate that was not rated yet. */
export const ratable = (ticket: Ticket, kept: Ticket | null): boolean =>
  (ticket.state !== 'merged' || isDone(kept)) && !isRated(ticket, kept)
export const reject = (ticket: Ticket, by: By, reason: string, now: number): Ticket => ({
  ...ticket,
  state: next('reject', ticket.state),
  closedAt: now,
  duplicates: [],
  ...TAKEN_UP,
  timeline: told(ticket, 'rejected', by, now, { note: reason }),
})
export const cancel = (ticket: Ticket, by: By, reason: string | undefined, now: number): Ticket => ({
  ...ticket,
  state: next('cancel', ticket.state),
  closedAt: now,
  duplicates: [],
  ...TAKEN_UP,
  timeline: told(ticket, 'cancelled', by, now, reason ? { note: reason } : {}),
})
export function nudge(ticket: Ticket, by: By, now: number): Ticket {
  next('nudge', ticket.state)
  const wait = (ticket.lastNudgeAt ?? 0) + NUDGE_EVERY_MS - now
  if (wait > 0) throw new Refusal('ticket.nudged_recently', { minutes: Math.ceil(wait / 60_000) })
  return { ...ticket, lastNudgeAt: now, timeline: told(ticket, 'nudged', by, now) }
}
export const autoClose = (ticket: Ticket, now: number): Ticket => ({
  ...ticket,
  state: next('autoClose', ticket.state),
  closedAt: now,
  closeAt: null,
  timeline: told(ticket, 'auto_closed', null, now),
})
