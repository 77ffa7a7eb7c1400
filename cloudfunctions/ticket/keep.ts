import { CATEGORIES, type Category, type Ticket } from '../../shared/ticket/schema'
import type { Tx } from '../operation/transaction'
import { askedAfter, complaintRecord } from './companions'
import { tickets } from './store'

const COMPLAINTS: readonly Category[] = CATEGORIES.complaint
/** Saves a ticket after a step that those beside it must hear of, in the same transaction. */
export async function keepTicket(tx: Tx, ticket: Ticket): Promise<void> {
  await tickets.put(tx, ticket)
  await followed(tx, ticket)
}
/** The same of a ticket that is closed: somebody may ask how it was. */
export async function keepClosed(tx: Tx, ticket: Ticket, now: number): Promise<void> {
  await tickets.put(tx, ticket)
  await (await askedAfter.ask()).closed(tx, ticket, now)
}
/** Those beside a ticket hear of a step, or of a new one. */
export async function followed(tx: Tx, ticket: Ticket): Promise<void> {
  if (ticket.kind === 'complaint') await (await complaintRecord.ask()).follow(tx, ticket)
  const duplicates = (ticket.duplicates ?? []).filter(one => COMPLAINTS.includes(one.category))
  if (duplicates.length === 0) return
  const { followIn } = await complaintRecord.ask()
  for (const { ticketId } of duplicates) await followIn(tx, ticketId, ticket)
}
