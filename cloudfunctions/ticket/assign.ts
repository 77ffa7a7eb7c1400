import { assign as give } from '../../shared/ticket/act'
import { type Emit, operation } from '../operation/operation'
import type { Reaches, Somebody } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { byOf } from './by'
import { deskOf } from './desk'
import { assignee, handedOver, ticketEvent } from './events'
import { colleagueOf } from './field'
import { keepTicket } from './keep'
import { tickets } from './store'

interface Giving {
  tx: Tx
  emit: Emit
  actor: Somebody
  reach: Reaches
  now: number
}
/** One ticket into a colleague's hands, told to both sides. */
export async function giveTo({ tx, emit, actor, reach, now }: Giving, ticketId: string, personId: string) {
  const found = await tickets.get(tx, ticketId, reach)
  const colleague = await colleagueOf(tx, found.estateId, personId)
  const ticket = give(found, colleague, byOf(actor), now, await deskOf(found.estateId))
  await keepTicket(tx, ticket)
  emit(ticketEvent('ticket.assigned', ticket, assignee(ticket)), ...handedOver(ticket, now))
  return { ticketId: ticket._id }
}

export const assign = operation('ticket.assign', async scene =>
  giveTo(scene, scene.input.ticketId, scene.input.personId),
)
