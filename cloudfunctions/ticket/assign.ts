import { assign as give } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { assignee, handedOver, ticketEvent } from './events'
import { colleagueOf } from './field'
import { tickets } from './store'

export const assign = operation('ticket.assign', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const ticket = give(found, await colleagueOf(tx, found.estateId, input.personId), byOf(actor), now)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.assigned', ticket, assignee(ticket)))
  emit(handedOver(ticket, now))
  return { ticketId: ticket._id }
})
