import { ROW_FIELDS, toRow } from '../../shared/ticket/row'
import type { TicketState } from '../../shared/ticket/schema'
import { look } from '../operation/operation'
import { tickets } from './store'

const SHOWS: Record<'open' | 'mine' | 'suspended' | 'done', readonly TicketState[]> = {
  open: ['new'],
  mine: ['accepted', 'in_progress'],
  suspended: ['suspended'],
  done: ['resolved', 'closed'],
}

/** The estate's work, most urgent first, then oldest. A worker sees what is open and what is the own. */
export const queue = look('ticket.queue', async ({ input, actor, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const overseer = within.some(hold => hold.role !== 'worker')
  const own = input.show === 'mine' || (input.show !== 'open' && !overseer)
  const page = await tickets.list(within, {
    filter: {
      state: { in: SHOWS[input.show] },
      ...(own && { assigneeId: actor.personId }),
      ...(input.kind && { kind: input.kind }),
    },
    order: { field: 'queueKey', direction: input.show === 'done' ? 'desc' : 'asc' },
    cursor: input.cursor,
    limit: 30,
    fields: ROW_FIELDS,
  })
  return { ...page, items: page.items.map(toRow) }
})
