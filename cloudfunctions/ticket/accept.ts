import { accept as take } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { news } from './events'
import { keepTicket } from './keep'
import { tickets } from './store'

export const accept = operation('ticket.accept', async ({ input, actor, reach, now, tx, emit }) => {
  const ticket = take(await tickets.get(tx, input.ticketId, reach), byOf(actor), now)
  await keepTicket(tx, ticket)
  emit(...news('ticket.accepted', ticket, now))
  return { ticketId: ticket._id }
})
