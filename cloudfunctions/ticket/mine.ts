import { ROW_FIELDS, toRow } from '../../shared/ticket/row'
import { look } from '../operation/operation'
import { tickets } from './store'

const OPEN = ['new', 'accepted', 'in_progress', 'suspended', 'resolved'] as const

/** The household's tickets and those the caller reported; for staff, those assigned to them. Newest first. */
export const mine = look('ticket.mine', async ({ input, reach }) => {
  const page = await tickets.list(reach, {
    filter: { ...(input.houseId && { houseId: input.houseId }), ...(input.open && { state: { in: OPEN } }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 20,
    fields: ROW_FIELDS,
  })
  return { ...page, items: page.items.map(toRow) }
})
