import { seen as decide } from '../../shared/ticket/talk'
import { operation } from '../operation/operation'
import { sideOf } from './side'
import { talks, tickets } from './store'

export const seen = operation('ticket.seen', async ({ input, actor, reach, now, tx }) => {
  const ticket = await tickets.get(tx, input.ticketId, reach)
  const mark = { personId: actor.personId, side: sideOf(ticket, actor.personId, reach), at: input.until }
  await talks.put(tx, decide(ticket, await talks.find(tx, ticket._id), mark, now))
  return { ticketId: ticket._id }
})
