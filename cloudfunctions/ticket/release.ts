import type { By } from '../../shared/ticket/act'
import { release } from '../../shared/ticket/merge'
import type { Ticket } from '../../shared/ticket/schema'
import type { Emit } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { deskOf } from './desk'
import { askers, assignee, staff, ticketEvent } from './events'
import { isOn } from './field'
import { findable } from './found'
import { keepTicket } from './keep'
import { tickets } from './store'

interface Releasing {
  tx: Tx
  emit: Emit
  /** As it was before it ended. */
  kept: Ticket
  by: By
  now: number
}
/** What went on in a ticket that came to nothing is worked on by itself again, and who asked for it hears so. */
export async function releaseAll({ tx, emit, kept, by, now }: Releasing): Promise<void> {
  if (!kept.duplicates?.length) return
  const [works, work] = [await isOn(tx, kept.estateId), await deskOf(kept.estateId)]
  for (const { ticketId } of kept.duplicates) {
    const found = await tickets.get(tx, ticketId, SYSTEM)
    const ticket = release(found, by, now, works(found.assigneeId), work)
    await keepTicket(tx, ticket)
    await findable(tx, ticket)
    emit(ticketEvent('ticket.released', ticket, [...assignee(ticket), staff(ticket, 'clerk'), ...askers(ticket, now)]))
  }
}
