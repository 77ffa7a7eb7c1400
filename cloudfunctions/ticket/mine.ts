import { OPEN_STATES } from '../../shared/ticket/machine'
import { ROW_FIELDS } from '../../shared/ticket/row'
import { look } from '../operation/operation'
import { rowsWithProgress } from './progress'
import { tickets } from './store'

const OPEN = [...OPEN_STATES, 'resolved', 'merged'] as const

/**
 * The household's tickets and those the caller reported; for staff, those assigned to them. Newest first. One that goes on in
 * another is under way as long as that one is; it is nobody's work any more.
 */
export const mine = look('ticket.mine', async ({ input, reach }) => {
  const page = await tickets.list(reach, {
    filter: { ...(input.houseId && { houseId: input.houseId }), ...(input.open && { state: { in: OPEN } }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 20,
    fields: [...ROW_FIELDS, 'reporterId'],
  })
  const own = reach.filter(hold => hold.level === 'own')
  const found = input.open ? page.items.filter(one => one.state !== 'merged' || tickets.covers(one, own)) : page.items
  const rows = await rowsWithProgress(found)
  return { ...page, items: input.open ? rows.filter(row => row.mergedInto?.progress?.state !== 'closed') : rows }
})
