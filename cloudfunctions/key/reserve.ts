import { reserve as decide } from '../../shared/key/act'
import { Refusal } from '../../shared/refusal'
import { bookings } from '../booking/store'
import { operation } from '../operation/operation'
import { asBooked } from './reserved'
import { keys } from './store'

export const reserve = operation('key.reserve', async ({ input, actor, reach, now, tx }) => {
  const found = await asBooked(tx, await keys.get(tx, input.keyId, reach))
  const booking = await bookings.get(tx, input.bookingId, reach)
  if (booking.houseId !== found.houseId) throw new Refusal('booking.not_found')
  if (booking.state !== 'booked') throw new Refusal('key.booking_over')
  const { _id: bookingId, start, end } = booking
  const bunch = decide(found, actor, { bookingId, start, end }, now)
  await keys.put(tx, bunch)
  return { keyId: bunch._id }
})
