import { missed } from '../../shared/booking/act'
import { operation } from '../operation/operation'
import { bookingEvent, household } from './events'
import { freeTheHouse } from './guards'
import { bookings } from './store'

const REMEMBERED = 10

export const noShow = operation('booking.noShow', async ({ input, actor, reach, now, tx, emit }) => {
  const booking = missed(await bookings.get(tx, input.bookingId, reach), actor.personId, now)
  await freeTheHouse(tx, booking.houseId, booking, booking._id, guard => ({
    ...guard,
    noShows: [...guard.noShows, now].slice(-REMEMBERED),
  }))
  await bookings.put(tx, booking)
  emit(bookingEvent('booking.missed', booking, household(booking, now)))
  return { bookingId: booking._id }
})
