import { afterTicket, isAsked } from '../../shared/followup/act'
import { stem } from '../../shared/id'
import type { Ticket } from '../../shared/ticket/schema'
import type { Tx } from '../operation/transaction'
import { followUps, rulesOf } from './store'

/** A ticket is over: whether somebody is asked how it was is settled there and then. Closed again, it is asked again. */
export async function closed(tx: Tx, ticket: Ticket, now: number): Promise<void> {
  if (ticket.kind !== 'complaint' && ticket.kind !== 'repair') return
  const { repairPercent } = await rulesOf(tx, ticket.estateId)
  if (!isAsked(ticket, repairPercent)) return
  await followUps.insert(tx, afterTicket(`flw_${stem(ticket._id)}:${now}`, ticket, now))
}
