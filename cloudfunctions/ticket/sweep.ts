import { autoClose } from '../../shared/ticket/act'
import { dueStep, watched } from '../../shared/ticket/chain'
import { escalate } from '../../shared/ticket/escalate'
import { may } from '../../shared/ticket/machine'
import type { Ticket } from '../../shared/ticket/schema'
import type { Step } from '../../shared/ticket/service'
import type { Emitted } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { deskOf } from './desk'
import { assignee, news, staff, ticketEvent } from './events'
import { overseersOf } from './field'
import { keepClosed } from './keep'
import { tickets } from './store'

const CHUNK = 50
/** In which states the clock looks at a ticket when a step of its chain is due. */
const WATCHED = ['new', 'accepted', 'in_progress'] as const satisfies Ticket['state'][]

/** When the next ticket needs the clock; null: none does. */
export async function nextSweep(): Promise<number | null> {
  const times = await Promise.all([
    ...WATCHED.map(state => tickets.next('escalateAt', { state })),
    tickets.next('closeAt', { state: 'resolved' }),
  ])
  const waiting = times.filter(at => at !== null)
  return waiting.length > 0 ? Math.min(...waiting) : null
}

/**
 * Who hears of a step, and whom the ticket was given to is asked again. Staff read by name why it reaches them. Of those
 * named whoever may read it still; with nobody left the supervisors and the managers hear in their place.
 */
function said(after: Ticket, step: Step, overseers: readonly string[]): Emitted {
  const { breach, push } = step
  const persons = step.persons.filter(one => overseers.includes(one))
  const roles = step.roles.length + persons.length > 0 ? step.roles : (['supervisor', 'manager'] as const)
  const missed = breach === 'response' ? (after.state === 'new' ? 'unclaimed' : 'unacknowledged') : MISSED[breach]
  const audiences = [
    ...assignee(after),
    ...(roles.length > 0 ? [staff(after, ...roles)] : []),
    ...(persons.length > 0 ? [{ persons }] : []),
  ]
  return { ...ticketEvent(`ticket.${missed}`, after, audiences), ...(!push && { push }) }
}
const MISSED = { arrival: 'not_arrived', resolution: 'overdue' } as const

/**
 * An unclaimed ticket is never nobody's, one that was given away is somebody's only once they say so, and what was promised
 * of it is watched as far as its estate's chains say. Only what is due is looked at.
 */
export async function escalateDue(now: number): Promise<number> {
  const found = (await Promise.all(WATCHED.map(state => tickets.due('escalateAt', now, CHUNK, { state })))).flat()
  for (const { _id, estateId, escalated } of found) {
    const [work, overseers] = await Promise.all([deskOf(estateId), overseersOf(null, estateId)])
    await once('escalate', `${_id}:${escalated}:${now}`, now, _id, ticket => {
      if (!may('escalate', ticket.state) || ticket.escalated !== escalated || (ticket.escalateAt ?? now + 1) > now)
        return null
      const step = dueStep(ticket, now, work)
      // Its chain was changed meanwhile: it is looked at again when that says so.
      if (!step) return { after: watched(ticket, work), events: [] }
      const after = escalate(ticket, now, work)
      return {
        after,
        events: [
          said(
            after,
            step,
            overseers.map(({ personId }) => personId),
          ),
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
