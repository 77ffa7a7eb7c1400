import { dayOf } from '../../shared/booking/calendar'
import { toBookingRow } from '../../shared/booking/schema'
import { look } from '../operation/operation'
import { bookings } from './store'

export const dayPlan = look('booking.dayPlan', async ({ input, actor, reach, now }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  const page = await bookings.list(within, {
    filter: {
      day: input.day ?? dayOf(now),
      state: { in: ['booked', 'done', 'no_show'] },
      ...(input.mine && { serverId: actor.personId }),
    },
    order: { field: 'orderKey', direction: 'asc' },
    cursor: input.cursor,
    limit: 100,
  })
  return { ...page, items: page.items.map(toBookingRow) }
})
