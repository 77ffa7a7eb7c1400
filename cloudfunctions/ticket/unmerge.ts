import { Refusal } from '../../shared/refusal'
import { unmerge as decide } from '../../shared/ticket/unmerge'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { deskOf } from './desk'
import { askers, assignee, staff, ticketEvent } from './events'
import { isOn } from './field'
import { findable } from './found'
import { keepTicket } from './keep'
import { tickets } from './store'

export const unmerge = operation('ticket.unmerge', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  if (!found.mergedInto) throw new Refusal('ticket.wrong_state', { state: found.state })
  const from = await tickets.get(tx, found.mergedInto.ticketId, reach)
  const [works, work] = [await isOn(tx, found.estateId), await deskOf(found.estateId)]
  const { duplicate, kept } = decide({
    ...{ duplicate: found, kept: from, by: byOf(actor), reason: input.reason, now, work },
    workerIsOn: works(found.assigneeId),
  })
  await keepTicket(tx, duplicate)
  await tickets.put(tx, kept)
  await findable(tx, duplicate)
  emit(
    ticketEvent('ticket.unmerged', duplicate, [
      ...assignee(duplicate),
      staff(duplicate, 'clerk'),
      ...askers(duplicate, now),
    ]),
    ticketEvent('ticket.parted', kept, assignee(kept)),
  )
  return { ticketId: duplicate._id, fromId: kept._id }
})
