import type { Ticket } from '../../shared/ticket/schema'
import type { Emit } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { staff, ticketEvent } from './events'
import { followed } from './keep'
import { tickets } from './store'

/** A new report, by whomever: the queue has it and its people are told. */
export async function fileTicket(tx: Tx, ticket: Ticket, emit: Emit): Promise<void> {
  await tickets.insert(tx, ticket)
  await followed(tx, ticket)
  emit(ticketEvent('ticket.reported', ticket, [staff(ticket, 'worker', 'clerk')]))
}
