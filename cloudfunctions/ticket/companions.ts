import type { Standing } from '../../shared/ticket/crew'
import type { Ticket } from '../../shared/ticket/schema'
import { port } from '../operation/port'
import type { Tx } from '../operation/transaction'

/** What a ticket asks of whoever keeps a record beside it: they know tickets, a ticket does not know them. */
interface Companion {
  follow: (tx: Tx, ticket: Ticket) => Promise<void>
  /** One that goes on in another ticket, to which this has happened. */
  followIn: (tx: Tx, ticketId: string, kept: Ticket) => Promise<void>
}
/** Who asks how it was, once a ticket is closed. */
interface Asking {
  closed: (tx: Tx, ticket: Ticket, now: number) => Promise<void>
}
/** Who plans when people work. */
interface Rostering {
  standings: (estateId: string, now: number) => Promise<(personId: string) => Standing | null>
}
export const dutyRoster = port<Rostering>('who is on duty')
export const askedAfter = port<Asking>('who asks how it was')
export const complaintRecord = port<Companion>('what becomes of a complaint')
