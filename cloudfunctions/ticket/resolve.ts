import { resolve as decide, requireAssignee } from '../../shared/ticket/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { byOf, standsIn } from './by'
import { news } from './events'
import { keepTicket } from './keep'
import { tickets } from './store'

export const resolve = operation(
  'ticket.resolve',
  {
    freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId),
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const found = await tickets.get(tx, input.ticketId, reach)
    const ticket = decide(found, byOf(actor), input.note, input.photos, now)
    requireAssignee(found, byOf(actor), standsIn(reach, found.estateId))
    await keepTicket(tx, ticket)
    emit(...news('ticket.resolved', ticket, now))
    return { ticketId: ticket._id }
  },
)
