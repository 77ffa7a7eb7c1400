import { follow as decide, followKept, opened } from '../../shared/complaint/facts'
import type { Complaint } from '../../shared/complaint/schema'
import type { Ticket } from '../../shared/ticket/schema'
import { places } from '../estate/store'
import type { Tx } from '../operation/transaction'
import { complaints } from './store'

/** The record goes along with its ticket; the first step of one that has none yet opens it. */
export async function follow(tx: Tx, ticket: Ticket): Promise<void> {
  const found = await complaints.find(tx, ticket._id)
  const record = found ?? opened(ticket, (await places.find(tx, ticket.placeId))?.buildingId ?? null)
  const after = decide(record, ticket)
  if (found) await keep(tx, found, after)
  else await complaints.insert(tx, after)
}
export async function followIn(tx: Tx, ticketId: string, kept: Ticket): Promise<void> {
  const found = await complaints.find(tx, ticketId)
  if (found) await keep(tx, found, followKept(found, kept))
}
async function keep(tx: Tx, before: Complaint, after: Complaint): Promise<void> {
  if (JSON.stringify(before) !== JSON.stringify(after)) await complaints.put(tx, after)
}
