import { Refusal } from '../refusal'
import type { PersonGuard, Slot, Waiter } from './schema'

const HOUR_MS = 3_600_000
const MOST_WAITING = 20

/** Refuses a slot that nobody may book any more. The desk may still book for a caller until the start. */
export function requireBookable(slot: Slot, buildingId: string | null, now: number, byDesk = false): void {
  if (slot.start <= now) throw new Refusal('booking.slot_past')
  if (slot.state === 'closed') throw new Refusal('booking.slot_closed')
  if (slot.closesAt <= now && !byDesk) {
    throw new Refusal('booking.slot_too_soon', { hours: Math.round((slot.start - slot.closesAt) / HOUR_MS) })
  }
  if (slot.buildingId !== null && slot.buildingId !== buildingId) throw new Refusal('booking.other_building')
}

const MINUTE_MS = 60_000
/**
 * Until when a place that becomes free goes to who waits: while one can still book, or still say no to what was booked.
 * Later it would only be an appointment that nobody can make or change.
 */
export const lineEnds = (slot: Pick<Slot, 'start' | 'closesAt' | 'cutoffMinutes'>): number =>
  Math.max(slot.closesAt, slot.start - slot.cutoffMinutes * MINUTE_MS)
const withWaiting = (slot: Slot, waiting: Waiter[]): Slot => ({
  ...slot,
  waiting,
  lineEndsAt: waiting.length > 0 ? lineEnds(slot) : null,
})
const withTaken = (slot: Slot, taken: Slot['taken']): Slot => ({
  ...slot,
  taken,
  remaining: slot.capacity - taken.length,
})

/** The slot with one more household; refuses `booking.slot_full`. After that, there is a place. */
export function take(slot: Slot, bookingId: string, houseId: string): Slot {
  if (slot.taken.length >= slot.capacity) throw new Refusal('booking.slot_full', {}, { slotId: slot._id })
  return withTaken(leaveWaiting(slot, houseId), [...slot.taken, { bookingId, houseId }])
}
export const release = (slot: Slot, bookingId: string): Slot =>
  withTaken(
    slot,
    slot.taken.filter(one => one.bookingId !== bookingId),
  )
/** A place in the line; asking twice keeps the first place. */
export function wait(slot: Slot, waiter: Waiter): Slot {
  if (slot.remaining > 0) throw new Refusal('booking.not_full')
  if (slot.waiting.some(one => one.houseId === waiter.houseId)) return slot
  if (slot.waiting.length >= MOST_WAITING) throw new Refusal('booking.waiting_full')
  return withWaiting(slot, [...slot.waiting, waiter])
}
export const leaveWaiting = (slot: Slot, houseId: string): Slot =>
  withWaiting(
    slot,
    slot.waiting.filter(waiter => waiter.houseId !== houseId),
  )
/** Nobody waits any more. */
export const endLine = (slot: Slot): Slot => withWaiting(slot, [])
export function close(slot: Slot): Slot {
  if (slot.taken.length > 0) throw new Refusal('booking.slot_has_bookings', { count: slot.taken.length })
  return { ...endLine(slot), state: 'closed' }
}

/** The person's day with this slot in it; refuses `booking.person_busy` when another one overlaps. */
export function claimPerson(guard: PersonGuard, slot: Pick<Slot, '_id' | 'start' | 'end'>): PersonGuard {
  const others = guard.spans.filter(span => span.slotId !== slot._id)
  if (others.some(span => span.start < slot.end && slot.start < span.end)) throw new Refusal('booking.person_busy')
  return { ...guard, spans: [...others, { slotId: slot._id, start: slot.start, end: slot.end }] }
}
export const freePerson = (guard: PersonGuard, slotId: string): PersonGuard => ({
  ...guard,
  spans: guard.spans.filter(span => span.slotId !== slotId),
})
