import { Refusal } from '../../shared/refusal'
import { assign as give } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { rosters } from '../people/store'
import { byOf } from './by'
import { askers, assignee, ticketEvent } from './events'
import { tickets } from './store'

const FIELD = ['worker', 'clerk', 'supervisor']

export const assign = operation('ticket.assign', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const roster = await rosters.find(tx, found.estateId)
  const colleague = roster?.staff.find(member => member.personId === input.personId && FIELD.includes(member.role))
  if (!colleague) throw new Refusal('ticket.assignee_unfit')
  const ticket = give(found, colleague, byOf(actor), now)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.assigned', ticket, assignee(ticket)))
  emit(ticketEvent('ticket.accepted', ticket, askers(ticket, now)))
  return { ticketId: ticket._id }
})
