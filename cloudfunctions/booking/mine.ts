import { toBookingRow } from '../../shared/booking/schema'
import { look } from '../operation/operation'
import { bookings } from './store'

/** The household's appointments; for staff, those they serve. Newest first. */
export const mine = look('booking.mine', async ({ input, reach }) => {
  const within = reach.map(hold => (hold.level === 'estate' ? { ...hold, level: 'assigned' as const } : hold))
  const page = await bookings.list(within, {
    filter: input.houseId ? { houseId: input.houseId } : {},
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
  })
  return { ...page, items: page.items.map(toBookingRow) }
})
