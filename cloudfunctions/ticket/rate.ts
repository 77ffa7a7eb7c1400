import { rate as decide } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { assignee, ticketEvent } from './events'
import { tickets } from './store'

export const rate = operation('ticket.rate', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const kept = found.mergedInto ? await tickets.find(tx, found.mergedInto.ticketId) : null
  const ticket = decide(found, byOf(actor), input.stars, input.remark, now, kept)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.rated', ticket, assignee(ticket)))
  return { ticketId: ticket._id }
})
