import { ROW_FIELDS, toRow } from '../../shared/ticket/row'
import { orderOf } from '../operation/cursor'
import { look } from '../operation/operation'
import { oversees, SHOWS, TICKET_FIELDS, tickets } from './store'

const PAGE = 30
const HOUR_MS = 3_600_000
const NEWEST = { field: '_id', direction: 'desc' } as const

/**
 * The estate's work, most urgent first, then oldest; everything, newest first; or as it was asked for. A worker sees what is
 * open and what is the own.
 */
export const queue = look('ticket.queue', async ({ input, actor, reach, now }) => {
  const { show, kind, houseId, soon, sort } = input
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const own = show === 'mine' || (show !== 'open' && !oversees(within.map(hold => hold.role)))
  const page = await tickets.list(within, {
    filter: {
      ...(show !== 'all' && { state: { in: SHOWS[show] } }),
      ...(own && { assigneeId: actor.personId }),
      ...(kind && { kind }),
      ...(houseId && { houseId }),
      ...(soon && { promiseAt: { through: now + HOUR_MS } }),
    },
    order: sort
      ? orderOf(sort, TICKET_FIELDS)
      : show === 'all' || houseId
        ? NEWEST
        : { field: 'queueKey', direction: show === 'done' ? 'desc' : 'asc' },
    cursor: input.cursor,
    limit: input.rows ?? PAGE,
    fields: ROW_FIELDS,
  })
  return { ...page, items: page.items.map(toRow) }
})
