import { confirm as decide } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { assignee, ofDuplicates, ticketEvent } from './events'
import { keepClosed } from './keep'
import { tickets } from './store'

export const confirm = operation('ticket.confirm', async ({ input, actor, reach, now, tx, emit }) => {
  const ticket = decide(await tickets.get(tx, input.ticketId, reach), byOf(actor), now)
  await keepClosed(tx, ticket, now)
  emit(ticketEvent('ticket.closed', ticket, assignee(ticket)), ...ofDuplicates('ticket.closed', ticket, now))
  return { ticketId: ticket._id }
})
