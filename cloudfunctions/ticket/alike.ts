import { OPEN_STATES } from '../../shared/ticket/machine'
import { toRow } from '../../shared/ticket/row'
import { look } from '../operation/operation'
import { tickets } from './store'

const OPEN = { in: OPEN_STATES }
const MOST = 8
const NEWEST = { field: '_id', direction: 'desc' } as const

/** What a ticket may be about too. A number is answered whatever became of its ticket: the merge says why it cannot be. */
export const alike = look('ticket.alike', async ({ input, reach }) => {
  const ticket = await tickets.get(null, input.ticketId, reach)
  const { placeId, category, estateId } = ticket
  const of = (filter: Parameters<typeof tickets.some>[0]) =>
    tickets.some({ estateId, ...filter }, { order: NEWEST, limit: MOST })
  const found = await Promise.all(
    input.number ? [of({ number: input.number })] : [of({ placeId, state: OPEN }), of({ category, state: OPEN })],
  )
  const rows = found.flat().filter(one => one._id !== ticket._id)
  return { items: [...new Map(rows.map(one => [one._id, toRow(one)])).values()] }
})
