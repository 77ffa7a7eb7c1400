import { autoClose, escalate } from '../../shared/ticket/act'
import { may } from '../../shared/ticket/machine'
import type { Ticket } from '../../shared/ticket/schema'
import { calendarOf } from '../calendar/store'
import type { Emitted } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { assignee, news, staff, ticketEvent } from './events'
import { keepClosed } from './keep'
import { tickets } from './store'

const CHUNK = 50

/** When the next ticket needs the clock; null: none does. */
export async function nextSweep(): Promise<number | null> {
  const times = await Promise.all([
    tickets.next('escalateAt', { state: 'new' }),
    tickets.next('escalateAt', { state: 'accepted' }),
    tickets.next('closeAt', { state: 'resolved' }),
  ])
  const waiting = times.filter(at => at !== null)
  return waiting.length > 0 ? Math.min(...waiting) : null
}

/**
 * An unclaimed ticket is never nobody's, and one that was given away is somebody's only once they say so: the supervisor
 * hears of it, then the manager; whom it was given to is asked again.
 */
export async function escalateUnclaimed(now: number): Promise<number> {
  const [unclaimed, unanswered] = await Promise.all([
    tickets.due('escalateAt', now, CHUNK, { state: 'new' }),
    tickets.due('escalateAt', now, CHUNK, { state: 'accepted' }),
  ])
  const found = [...unclaimed, ...unanswered]
  for (const { _id, estateId, escalated } of found) {
    const work = await calendarOf(estateId)
    await once('escalate', `${_id}:${escalated}:${now}`, now, _id, ticket => {
      if (!may('escalate', ticket.state) || ticket.escalated !== escalated || (ticket.escalateAt ?? now + 1) > now)
        return null
      const after = escalate(ticket, now, work)
      return {
        after,
        events: [
          ticketEvent(after.state === 'new' ? 'ticket.unclaimed' : 'ticket.unacknowledged', after, [
            ...assignee(after),
            staff(after, after.escalated === 1 ? 'supervisor' : 'manager'),
          ]),
        ],
      }
    })
  }
  return found.length
}

/** What nobody objected to within the grace period is done. */
export async function closeResolved(now: number): Promise<number> {
  const found = await tickets.due('closeAt', now, CHUNK, { state: 'resolved' })
  for (const { _id, closeAt } of found) {
    await once('auto-close', `${_id}:${closeAt}`, now, _id, ticket => {
      if (!may('autoClose', ticket.state) || ticket.closeAt !== closeAt) return null
      const after = autoClose(ticket, now)
      return { after, events: news('ticket.closed', after, now, assignee(after)) }
    })
  }
  return found.length
}

type Decision = { after: Ticket; events: Emitted[] } | null
async function once(
  name: string,
  source: string,
  now: number,
  ticketId: string,
  decide: (ticket: Ticket) => Decision,
): Promise<void> {
  await commitOnce({ journalId: `system:${name}:${source}`, name, now }, async (tx, emit) => {
    const decision = decide(await tickets.get(tx, ticketId, SYSTEM))
    if (decision) {
      if (decision.after.state === 'closed') await keepClosed(tx, decision.after, now)
      else await tickets.put(tx, decision.after)
      emit(...decision.events)
    }
    return { ticketId }
  })
}
