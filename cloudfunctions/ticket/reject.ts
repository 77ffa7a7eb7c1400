import { reject as decide } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { askers, ticketEvent } from './events'
import { releaseAll } from './release'
import { tickets } from './store'

export const reject = operation('ticket.reject', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const ticket = decide(found, byOf(actor), input.reason, now)
  await tickets.put(tx, ticket)
  await releaseAll({ tx, emit, kept: found, by: byOf(actor), now })
  emit(ticketEvent('ticket.rejected', ticket, askers(ticket, now)))
  return { ticketId: ticket._id }
})
