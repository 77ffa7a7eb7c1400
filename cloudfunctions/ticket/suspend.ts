import { suspend as decide, requireAssignee } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf, standsIn } from './by'
import { news } from './events'
import { tickets } from './store'

export const suspend = operation('ticket.suspend', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const ticket = decide(found, byOf(actor), input.reason, input.note, now)
  requireAssignee(found, byOf(actor), standsIn(reach, found.estateId))
  await tickets.put(tx, ticket)
  emit(...news('ticket.suspended', ticket, now))
  return { ticketId: ticket._id }
})
