import { Refusal } from '../refusal'
import { type By, backWith, TAKEN_UP, told } from './act'
import { watched } from './chain'
import type { Desk } from './clock'
import { may, next } from './machine'
import type { Ticket, TicketState } from './schema'

/** So long after the kept ticket is over, it may still turn out that another one was about something else. */
const UNMERGE_DAYS = 7
const DAY_MS = 24 * 3_600_000

/** As it was when it was merged; merged before that was noted: in hand where somebody had it. */
const before = ({ mergedFrom, assigneeId }: Ticket) =>
  mergedFrom ?? { state: assigneeId ? ('accepted' as const) : ('new' as const), reason: null }
/** Whether a duplicate may still be taken out of this one. */
export const unmergeable = (kept: Ticket, now: number): boolean =>
  may('takeIn', kept.state) || now <= (kept.closedAt ?? kept.resolvedAt ?? 0) + UNMERGE_DAYS * DAY_MS

interface Unmerging {
  duplicate: Ticket
  kept: Ticket
  by: By
  reason: string
  now: number
  /** Whether whoever had the duplicate still works here. */
  workerIsOn: boolean
  work: Desk
}
/**
 * It was no duplicate: it is worked on by itself again, where it stood when it was merged. What its reporter was promised
 * stands, and so the time that has passed counts, but for what was on hold. What the reporter rated was the other work.
 */
export function unmerge({ duplicate, kept, by, reason, now, workerIsOn, work }: Unmerging) {
  next('unmerge', duplicate.state)
  if (!unmergeable(kept, now)) throw new Refusal('ticket.unmerge_late', { days: UNMERGE_DAYS })
  const was = before(duplicate)
  const stays = workerIsOn && was.state !== 'new'
  const state: TicketState = stays ? was.state : 'new'
  const begun = state === 'in_progress' || state === 'suspended'
  const held = state === 'suspended'
  const back: Ticket = {
    ...duplicate,
    ...backWith(duplicate, stays, now, work),
    ...(begun && TAKEN_UP),
    state,
    arrivedAt: begun ? duplicate.arrivedAt : null,
    suspendedAt: held ? now : null,
    suspendReason: held ? was.reason : null,
    mergedInto: null,
    mergedFrom: null,
    // What was resolved was the other one: to its reporter this one waits anew from here.
    ...(kept.resolvedAt !== null && { reopenedAt: now }),
    rating: null,
    timeline: told(duplicate, 'unmerged', by, now, { to: duplicate.mergedInto?.number ?? '', note: reason }),
  }
  return {
    duplicate: watched(back, work),
    kept: {
      ...kept,
      duplicates: (kept.duplicates ?? []).filter(one => one.ticketId !== duplicate._id),
      timeline: told(kept, 'gave_back', by, now, { to: duplicate.number ?? '' }),
    },
  }
}
