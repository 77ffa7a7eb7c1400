import { assign as decide } from '../../shared/booking/act'
import { kindOf } from '../../shared/booking/kinds'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { rosters } from '../people/store'
import { bookingEvent } from './events'
import { claimServer, freeTheServer } from './guards'
import { bookings, configs } from './store'

/** A place in the person's day guards it, as it does for times that are one person's from the start. */
export const assign = operation('booking.assign', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await bookings.get(tx, input.bookingId, reach)
  const config = await configs.find(tx, found.estateId)
  const { serves } = kindOf(found.kind, config?.kinds)
  const server = (await rosters.find(tx, found.estateId))?.staff.find(
    member => member.personId === input.personId && serves.includes(member.role),
  )
  const team = found.teamId ? config?.teams[found.teamId] : undefined
  const own = found.serverId !== null && !found.assigned
  if (!server || own || (found.teamId && !team?.personIds.includes(server.personId)))
    throw new Refusal('booking.server_unfit')
  const booking = decide(found, server, actor.personId, now)
  await freeTheServer(tx, found)
  await claimServer(tx, found, server.personId)
  await bookings.put(tx, booking)
  emit(bookingEvent('booking.assigned', booking, [{ house: booking.houseId, at: now }, { persons: [server.personId] }]))
  return { bookingId: booking._id }
})
