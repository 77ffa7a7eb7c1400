import { reopen as decide } from '../../shared/ticket/act'
import { calendarOf } from '../calendar/store'
import { estateSettings } from '../estate/lookup'
import { operation } from '../operation/operation'
import { rosters } from '../people/store'
import { byOf } from './by'
import { assignee, ofDuplicates, staff, ticketEvent } from './events'
import { keepTicket } from './keep'
import { tickets } from './store'

const DAY_MS = 24 * 3_600_000

export const reopen = operation('ticket.reopen', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const roster = await rosters.find(tx, found.estateId)
  const workerIsOn = roster?.staff.some(member => member.personId === found.assigneeId) ?? false
  const [estate, work] = await Promise.all([estateSettings(found.estateId), calendarOf(found.estateId)])
  const graceMs = (estate?.graceDays ?? 7) * DAY_MS
  const ticket = decide(found, byOf(actor), input.reason, now, graceMs, workerIsOn, work)
  await keepTicket(tx, ticket)
  emit(
    ticketEvent('ticket.reopened', ticket, [...assignee(ticket), staff(ticket, 'supervisor')]),
    ...ofDuplicates('ticket.reopened', ticket, now),
  )
  return { ticketId: ticket._id }
})
