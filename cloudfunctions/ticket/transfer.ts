import { transfer as decide, requireAssignee } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf, standsIn } from './by'
import { deskOf } from './desk'
import { assignee, handedOver, staff, ticketEvent } from './events'
import { colleagueOf } from './field'
import { keepTicket } from './keep'
import { tickets } from './store'

export const transfer = operation('ticket.transfer', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const to = await colleagueOf(tx, found.estateId, input.personId)
  const ticket = decide(found, to, byOf(actor), input.reason, now, await deskOf(found.estateId))
  requireAssignee(found, byOf(actor), standsIn(reach, found.estateId))
  await keepTicket(tx, ticket)
  emit(ticketEvent('ticket.assigned', ticket, assignee(ticket)))
  emit(ticketEvent('ticket.transferred', ticket, [...assignee(found), staff(ticket, 'supervisor')]))
  emit(...handedOver(ticket, now))
  return { ticketId: ticket._id }
})
