import { answerQuote } from '../../shared/ticket/quote'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { assignee, staff, ticketEvent } from './events'
import { requireOwner } from './owned'
import { tickets } from './store'

export const acceptQuote = operation('ticket.acceptQuote', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  requireOwner(found, reach)
  const ticket = answerQuote(found, input.quoteId, byOf(actor), { agree: true, reason: '' }, now)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.quote_answered', ticket, [...assignee(ticket), staff(ticket, 'clerk')]))
  return { ticketId: ticket._id }
})
