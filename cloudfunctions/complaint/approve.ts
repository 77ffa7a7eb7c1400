import { approve as decide } from '../../shared/complaint/act'
import { operation } from '../operation/operation'
import { askers } from '../ticket/events'
import { extendTicket } from '../ticket/extend'
import { complaintEvent, take, whoIs } from './steps'

/** The second person's word; the complainant is told, of a decision with the way to appeal. */
export const approve = operation(
  'complaint.approve',
  { prepare: whoIs },
  async ({ input: { ticketId, what, note }, actor, reach, now, tx, emit, prepared: is }) => {
    const after = await take({ tx, ticketId, reach, actor, note, now, is }, (found, by) => decide(found, what, by))
    if (what === 'time') await extendTicket(tx, ticketId, { personId: actor.personId, name: actor.name }, now)
    const event = what === 'time' ? 'complaint.extended' : 'complaint.excluded'
    emit(complaintEvent(event, after, askers(after, now)))
    return { ticketId }
  },
)
