import { accept as take } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { askers, ticketEvent } from './events'
import { tickets } from './store'

export const accept = operation('ticket.accept', async ({ input, actor, reach, now, tx, emit }) => {
  const ticket = take(await tickets.get(tx, input.ticketId, reach), byOf(actor), now)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.accepted', ticket, askers(ticket, now)))
  return { ticketId: ticket._id }
})
