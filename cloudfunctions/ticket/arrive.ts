import { arrive as decide, requireAssignee } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf, standsIn } from './by'
import { deskOf } from './desk'
import { news } from './events'
import { tickets } from './store'

export const arrive = operation('ticket.arrive', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const ticket = decide(found, byOf(actor), now, await deskOf(found.estateId))
  requireAssignee(found, byOf(actor), standsIn(reach, found.estateId))
  await tickets.put(tx, ticket)
  emit(...news('ticket.arrived', ticket, now))
  return { ticketId: ticket._id }
})
