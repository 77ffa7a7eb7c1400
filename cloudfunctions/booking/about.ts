import { toBookingRow } from '../../shared/booking/schema'
import { look } from '../operation/operation'
import { bookings } from './store'

export const about = look('booking.about', async ({ input: { estateId, houseId, personId, cursor }, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  const page = await bookings.list(within, {
    filter: { ...(houseId && { houseId }), ...(personId && { bookedById: personId }) },
    order: { field: '_id', direction: 'desc' },
    cursor,
    limit: 20,
  })
  return { ...page, items: page.items.map(toBookingRow) }
})
