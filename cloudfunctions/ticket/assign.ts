import { assign as give } from '../../shared/ticket/act'
import { calendarOf } from '../calendar/store'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { assignee, handedOver, ticketEvent } from './events'
import { colleagueOf } from './field'
import { keepTicket } from './keep'
import { tickets } from './store'

export const assign = operation('ticket.assign', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const colleague = await colleagueOf(tx, found.estateId, input.personId)
  const ticket = give(found, colleague, byOf(actor), now, await calendarOf(found.estateId))
  await keepTicket(tx, ticket)
  emit(ticketEvent('ticket.assigned', ticket, assignee(ticket)))
  emit(...handedOver(ticket, now))
  return { ticketId: ticket._id }
})
