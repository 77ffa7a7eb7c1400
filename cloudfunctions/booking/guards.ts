import { book, claimHouse, freeHouse, isActive } from '../../shared/booking/act'
import { dayOf } from '../../shared/booking/calendar'
import type { Booking, HouseGuard, Slot } from '../../shared/booking/schema'
import { claimPerson, freePerson, leaveWaiting, lineEnds, release, take } from '../../shared/booking/slot'
import { newId } from '../../shared/id'
import { places } from '../estate/store'
import type { Emitted } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { bookingEvent, household } from './events'
import { bookings, houseGuards, personGuards, slots } from './store'

const guardId = (houseId: string, slot: Slot) => `${houseId}:${slot.kind}`
export const houseGuard = async (tx: Tx, houseId: string, slot: Slot): Promise<HouseGuard> => ({
  _id: guardId(houseId, slot),
  bookingId: null,
  until: 0,
  noShows: [],
  waits: [],
  ...(await houseGuards.find(tx, guardId(houseId, slot))),
})

/** Puts one household into a slot: the slot, the house's guard and the server's day, all or nothing. */
export async function seat(
  tx: Tx,
  slot: Slot,
  bookingId: string,
  houseId: string,
  now: number,
  byDesk: boolean,
): Promise<void> {
  const guard = claimHouse(await houseGuard(tx, houseId, slot), slot, bookingId, now, byDesk)
  const seated = take(slot, bookingId, houseId)
  if (slot.serverId) {
    const _id = `${slot.serverId}:${dayOf(slot.start)}`
    await personGuards.put(tx, claimPerson((await personGuards.find(tx, _id)) ?? { _id, spans: [] }, slot))
  }
  await slots.put(tx, seated)
  await houseGuards.put(tx, guard)
}

/** Gives a place back. Who waits first, and has no other appointment of the kind, gets it at once. */
export async function unseat(
  tx: Tx,
  slotId: string,
  bookingId: string,
  now: number,
  emit: (event: Emitted) => void,
): Promise<void> {
  const slot = await slots.find(tx, slotId)
  if (!slot) return
  let after = release(slot, bookingId)
  if (slot.state === 'open' && lineEnds(slot) > now) {
    for (const waiter of slot.waiting) {
      const guard = await houseGuard(tx, waiter.houseId, slot)
      const house = await places.find(tx, waiter.houseId)
      after = leaveWaiting(after, waiter.houseId)
      if (!house || isActive(guard, now)) continue
      const booking = book(
        slot,
        {
          bookingId: newId('bkg', now),
          house,
          by: { personId: waiter.personId, name: waiter.name },
          onBehalf: false,
        },
        now,
      )
      after = take(after, booking._id, waiter.houseId)
      await houseGuards.put(tx, claimHouse(guard, slot, booking._id, now, true))
      await bookings.insert(tx, booking)
      emit(bookingEvent('booking.promoted', booking, household(booking, now)))
      break
    }
  }
  await slots.put(tx, after)
  if (slot.serverId && after.taken.length === 0) {
    const guard = await personGuards.find(tx, `${slot.serverId}:${dayOf(slot.start)}`)
    if (guard) await personGuards.put(tx, freePerson(guard, slot._id))
  }
}

export async function freeTheHouse(
  tx: Tx,
  houseId: string,
  slot: Pick<Slot, 'kind'>,
  bookingId: string,
  change: (guard: HouseGuard) => HouseGuard = guard => guard,
): Promise<void> {
  await houseGuards.put(tx, change(freeHouse(await houseGuard(tx, houseId, slot as Slot), bookingId)))
}

const dayGuard = async (tx: Tx, personId: string, start: number) => {
  const _id = `${personId}:${dayOf(start)}`
  return (await personGuards.find(tx, _id)) ?? { _id, spans: [] }
}
/** Who was named for one appointment alone has that time free again. */
export async function freeTheServer(tx: Tx, booking: Booking): Promise<void> {
  if (!booking.assigned || !booking.serverId) return
  await personGuards.put(tx, freePerson(await dayGuard(tx, booking.serverId, booking.start), booking._id))
}
/** The time of an appointment in somebody's day; refuses `booking.person_busy`. */
export async function claimServer(tx: Tx, booking: Booking, personId: string): Promise<void> {
  const guard = await dayGuard(tx, personId, booking.start)
  await personGuards.put(tx, claimPerson(guard, booking))
}
