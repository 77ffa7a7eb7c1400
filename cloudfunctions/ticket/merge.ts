import { merge as decide } from '../../shared/ticket/merge'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { deskOf } from './desk'
import { askers, assignee, ticketEvent } from './events'
import { findable } from './found'
import { tickets } from './store'

export const merge = operation('ticket.merge', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  const into = await tickets.get(tx, input.intoId, reach)
  const work = await deskOf(found.estateId)
  const { duplicate, kept } = decide({ duplicate: found, kept: into, by: byOf(actor), now, work })
  await tickets.put(tx, duplicate)
  await tickets.put(tx, kept)
  await findable(tx, duplicate)
  emit(ticketEvent('ticket.merged', duplicate, [...assignee(duplicate), ...askers(duplicate, now)]))
  emit(ticketEvent('ticket.joined', kept, assignee(kept)))
  return { ticketId: duplicate._id, intoId: kept._id }
})
