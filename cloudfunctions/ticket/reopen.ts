import { operation } from '../operation/operation'
import { byOf } from './by'
import { reopened } from './reopened'
import { tickets } from './store'

export const reopen = operation('ticket.reopen', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  await reopened({ tx, emit, found, by: byOf(actor), reason: input.reason, now })
  return { ticketId: found._id }
})
