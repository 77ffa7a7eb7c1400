import { accept as take } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { deskOf } from './desk'
import { news } from './events'
import { keepTicket } from './keep'
import { tickets } from './store'

export const accept = operation('ticket.accept', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const ticket = take(found, byOf(actor), now, await deskOf(found.estateId))
  await keepTicket(tx, ticket)
  emit(...news('ticket.accepted', ticket, now))
  return { ticketId: ticket._id }
})
