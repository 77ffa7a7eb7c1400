import { isActive, remember } from '../../shared/booking/act'
import { leaveWaiting, requireBookable, wait as stand } from '../../shared/booking/slot'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { houseGuard } from './guards'
import { byDesk, houseFor } from './house'
import { houseGuards, slots } from './store'

export const wait = operation('booking.wait', async ({ input, actor, reach, now, tx }) => {
  const slot = await slots.get(tx, input.slotId, reach)
  const house = await houseFor(tx, input.houseId, slot.kind, reach)
  if (house.estateId !== slot.estateId) throw new Refusal('booking.slot_not_found')
  const guard = await houseGuard(tx, house._id, slot)
  await houseGuards.put(tx, remember(guard, slot, input.leave, now))
  if (input.leave) {
    await slots.put(tx, leaveWaiting(slot, house._id))
    return { slotId: slot._id }
  }
  requireBookable(slot, house.buildingId, now, byDesk(reach, slot.estateId))
  if (isActive(guard, now)) throw new Refusal('booking.already_booked', {}, { bookingId: guard.bookingId })
  await slots.put(tx, stand(slot, { houseId: house._id, personId: actor.personId, name: actor.name, at: now }))
  return { slotId: slot._id }
})
