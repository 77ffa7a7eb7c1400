import { requireAssignee } from '../../shared/ticket/act'
import { split as decide } from '../../shared/ticket/split'
import { estateSettings } from '../estate/lookup'
import { operation } from '../operation/operation'
import { byOf, standsIn } from './by'
import { deskOf } from './desk'
import { askers, assignee, staff, ticketEvent } from './events'
import { followed } from './keep'
import { tickets } from './store'

export const split = operation('ticket.split', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const [estate, work] = await Promise.all([estateSettings(found.estateId), deskOf(found.estateId)])
  const by = byOf(actor)
  const { ticket, made } = decide({ ticket: found, parts: input.parts, by, now, work, estateLevels: estate?.levels })
  requireAssignee(found, by, standsIn(reach, found.estateId))
  await tickets.put(tx, ticket)
  for (const part of made) {
    await tickets.insert(tx, part)
    await followed(tx, part)
  }
  emit(ticketEvent('ticket.split', ticket, [...assignee(ticket), ...askers(ticket, now)]))
  for (const part of made) emit(ticketEvent('ticket.reported', part, [staff(part, 'worker', 'clerk')]))
  return { ticketId: ticket._id, ticketIds: made.map(part => part._id) }
})
