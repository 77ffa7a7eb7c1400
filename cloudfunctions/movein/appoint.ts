import { appoint as decide } from '../../shared/movein/act'
import { Refusal } from '../../shared/refusal'
import { bookings } from '../booking/store'
import { operation } from '../operation/operation'
import { moveIns } from './store'

export const appoint = operation('movein.appoint', async ({ input, actor, reach, now, tx }) => {
  const found = await moveIns.get(tx, input.moveInId, reach)
  const booking = await bookings.get(tx, input.bookingId, reach)
  if (booking.houseId !== found.houseId || booking.kind !== 'handover_inspection')
    throw new Refusal('booking.not_found')
  if (booking.state !== 'booked') throw new Refusal('booking.wrong_state', { state: booking.state })
  const moveIn = decide(found, booking, actor, now)
  await moveIns.put(tx, moveIn)
  return { moveInId: moveIn._id }
})
