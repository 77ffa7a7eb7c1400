import { acknowledge as decide, requireAssignee } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { deskOf } from './desk'
import { news } from './events'
import { tickets } from './store'

export const acknowledge = operation('ticket.acknowledge', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const ticket = decide(found, byOf(actor), now, await deskOf(found.estateId))
  // The one thing the desk cannot do for a colleague: nobody else knows whether they have seen it.
  requireAssignee(found, byOf(actor), false)
  await tickets.put(tx, ticket)
  emit(...news('ticket.accepted', ticket, now))
  return { ticketId: ticket._id }
})
