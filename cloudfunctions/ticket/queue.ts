import { ROW_FIELDS, toRow } from '../../shared/ticket/row'
import type { QueuePart, TicketState } from '../../shared/ticket/schema'
import { look } from '../operation/operation'
import { tickets } from './store'

const SHOWS: Record<Exclude<QueuePart, 'all'>, readonly TicketState[]> = {
  open: ['new'],
  mine: ['accepted', 'in_progress'],
  hand: ['accepted', 'in_progress'],
  suspended: ['suspended'],
  done: ['resolved', 'closed'],
}
const NEWEST = { field: '_id', direction: 'desc' } as const

/**
 * The estate's work, most urgent first, then oldest; everything, newest first. A worker sees what is open and what is the
 * own.
 */
export const queue = look('ticket.queue', async ({ input, actor, reach }) => {
  const { show, kind, houseId } = input
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const overseer = within.some(hold => hold.role !== 'worker')
  const own = show === 'mine' || (show !== 'open' && !overseer)
  const page = await tickets.list(within, {
    filter: {
      ...(show !== 'all' && { state: { in: SHOWS[show] } }),
      ...(own && { assigneeId: actor.personId }),
      ...(kind && { kind }),
      ...(houseId && { houseId }),
    },
    order: show === 'all' || houseId ? NEWEST : { field: 'queueKey', direction: show === 'done' ? 'desc' : 'asc' },
    cursor: input.cursor,
    limit: 30,
    fields: ROW_FIELDS,
  })
  return { ...page, items: page.items.map(toRow) }
})
