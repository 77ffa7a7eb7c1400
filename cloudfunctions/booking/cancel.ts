import { cancel as decide } from '../../shared/booking/act'
import { operation } from '../operation/operation'
import { bookingEvent, concerned } from './events'
import { freeTheHouse, freeTheServer, unseat } from './guards'
import { byDesk } from './house'
import { bookings } from './store'

export const cancel = operation('booking.cancel', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await bookings.get(tx, input.bookingId, reach)
  const booking = decide(found, actor.personId, now, byDesk(reach, found.estateId), input.reason)
  await unseat(tx, found.slotId, found._id, now, emit)
  await freeTheServer(tx, found)
  await freeTheHouse(tx, found.houseId, found, found._id)
  await bookings.put(tx, booking)
  emit(bookingEvent('booking.cancelled', booking, concerned(booking, now)))
  return { bookingId: booking._id }
})
