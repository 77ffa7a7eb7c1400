import { book as decide } from '../../shared/booking/act'
import { requireBookable } from '../../shared/booking/slot'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { bookingEvent, concerned } from './events'
import { seat } from './guards'
import { byDesk, houseFor } from './house'
import { bookings, slots } from './store'

export const book = operation('booking.book', async ({ input, actor, reach, now, tx, emit }) => {
  const slot = await slots.get(tx, input.slotId, reach)
  const house = await houseFor(tx, input.houseId, slot.kind, reach)
  if (house.estateId !== slot.estateId) throw new Refusal('booking.slot_not_found')
  const desk = byDesk(reach, slot.estateId)
  requireBookable(slot, house.buildingId, now, desk)
  const bookingId = newId('bkg', now)
  await seat(tx, slot, bookingId, house._id, now, desk)
  const booking = decide(slot, { bookingId, house, by: actor, onBehalf: desk }, now)
  await bookings.insert(tx, booking)
  emit(bookingEvent('booking.booked', booking, concerned(booking, now)))
  return { bookingId }
})
