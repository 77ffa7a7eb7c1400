import { Refusal } from '../../shared/refusal'
import { answerQuote as decide } from '../../shared/ticket/quote'
import type { Emit } from '../operation/operation'
import type { Reaches, Somebody } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { byOf } from './by'
import { assignee, staff, ticketEvent } from './events'
import { tickets } from './store'

interface Answering {
  input: { ticketId: string; quoteId: string }
  actor: Somebody
  reach: Reaches
  now: number
  tx: Tx
  emit: Emit
}
/** An owner's word on a price. Who reported for another house reads its ticket, and still binds nobody there. */
export async function answerQuote(
  { input: { ticketId, quoteId }, actor, reach, now, tx, emit }: Answering,
  answer: { agree: boolean; reason: string },
): Promise<{ ticketId: string }> {
  const found = await tickets.get(tx, ticketId, reach)
  if (!reach.some(hold => hold.level === 'own' && hold.houseIds.includes(found.houseId ?? '')))
    throw new Refusal('place.not_found')
  const ticket = decide(found, quoteId, byOf(actor), answer, now)
  await tickets.put(tx, ticket)
  emit(ticketEvent('ticket.quote_answered', ticket, [...assignee(ticket), staff(ticket, 'clerk')]))
  return { ticketId }
}
