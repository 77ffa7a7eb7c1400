import { reschedule as decide } from '../../shared/booking/act'
import { requireBookable } from '../../shared/booking/slot'
import { operation } from '../operation/operation'
import { bookingEvent, concerned } from './events'
import { freeTheServer, seat, unseat } from './guards'
import { byDesk } from './house'
import { bookings, slots } from './store'

export const reschedule = operation('booking.reschedule', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await bookings.get(tx, input.bookingId, reach)
  const slot = await slots.get(tx, input.slotId, reach)
  const desk = byDesk(reach, found.estateId)
  const booking = decide(found, slot, actor.personId, now, desk)
  requireBookable(slot, found.buildingId, now, desk)
  await unseat(tx, found.slotId, found._id, now, emit)
  await freeTheServer(tx, found)
  await seat(tx, slot, found._id, found.houseId, now, true)
  await bookings.put(tx, booking)
  emit(bookingEvent('booking.rescheduled', booking, concerned(booking, now)))
  return { bookingId: booking._id }
})
