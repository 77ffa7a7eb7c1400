import { type By, reopen as decide } from '../../shared/ticket/act'
import type { Ticket } from '../../shared/ticket/schema'
import { estateSettings } from '../estate/lookup'
import type { Emit } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { deskOf } from './desk'
import { assignee, ofDuplicates, staff, ticketEvent } from './events'
import { isOn } from './field'
import { keepTicket } from './keep'

const DAY_MS = 24 * 3_600_000
interface Reopening {
  tx: Tx
  emit: Emit
  found: Ticket
  by: By
  reason: string
  now: number
}
/** Back in work, and those who work hear of it. */
export async function reopened({ tx, emit, found, by, reason, now }: Reopening): Promise<void> {
  const works = await isOn(tx, found.estateId)
  const [estate, work] = await Promise.all([estateSettings(found.estateId), deskOf(found.estateId)])
  const ticket = decide(found, by, reason, now, (estate?.graceDays ?? 7) * DAY_MS, works(found.assigneeId), work)
  await keepTicket(tx, ticket)
  emit(
    ticketEvent('ticket.reopened', ticket, [...assignee(ticket), staff(ticket, 'supervisor')]),
    ...ofDuplicates('ticket.reopened', ticket, now),
  )
}
