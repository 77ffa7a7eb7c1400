import { nudge as decide } from '../../shared/ticket/act'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { assignee, staff, ticketEvent } from './events'
import { tickets } from './store'

export const nudge = operation('ticket.nudge', async ({ input, actor, reach, now, tx, emit }) => {
  const ticket = decide(await tickets.get(tx, input.ticketId, reach), byOf(actor), now)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.nudged', ticket, [...assignee(ticket), staff(ticket, 'supervisor')]))
  return { ticketId: ticket._id }
})
