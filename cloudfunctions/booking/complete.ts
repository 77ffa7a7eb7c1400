import { complete as decide } from '../../shared/booking/act'
import { operation } from '../operation/operation'
import { freeTheHouse } from './guards'
import { bookings } from './store'

export const complete = operation('booking.complete', async ({ input, actor, reach, now, tx }) => {
  const booking = decide(await bookings.get(tx, input.bookingId, reach), actor.personId, now)
  await freeTheHouse(tx, booking.houseId, booking, booking._id)
  await bookings.put(tx, booking)
  return { bookingId: booking._id }
})
