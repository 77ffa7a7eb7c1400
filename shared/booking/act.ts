import { Refusal } from '../refusal'
import { dayOf, timeOf } from './calendar'
import { nextBooking } from './machine'
import type { Booking, HouseGuard, Slot } from './schema'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const REMIND_BEFORE_MS = [DAY_MS, 2 * HOUR_MS] as const

/** When the next reminder of an appointment at `start` is due after `now`; null: none is left. */
export const nextReminder = (start: number, now: number): number | null =>
  REMIND_BEFORE_MS.map(before => start - before).find(at => at > now) ?? null

const whenOf = (slot: Slot, buildingId: string | null, bookingId: string) => ({
  slotId: slot._id,
  day: dayOf(slot.start),
  start: slot.start,
  end: slot.end,
  serverId: slot.serverId,
  serverName: slot.serverName,
  teamId: slot.teamId,
  assigned: false,
  changeBy: slot.start - slot.cutoffMinutes * MINUTE_MS,
  orderKey: `${dayOf(slot.start)} ${(buildingId ?? '').padStart(4, '0')} ${timeOf(slot.start)} ${bookingId}`,
})

interface Asking {
  bookingId: string
  house: { _id: string; label: string; buildingId: string | null }
  by: { personId: string; name: string }
  onBehalf: boolean
}
export const book = (slot: Slot, { bookingId, house, by, onBehalf }: Asking, now: number): Booking => ({
  _id: bookingId,
  estateId: slot.estateId,
  kind: slot.kind,
  houseId: house._id,
  houseLabel: house.label,
  buildingId: house.buildingId,
  ...whenOf(slot, house.buildingId, bookingId),
  bookedById: by.personId,
  bookedByName: by.name,
  onBehalf,
  state: 'booked',
  createdAt: now,
  remindAt: nextReminder(slot.start, now),
  history: [{ what: 'booked', at: now, byId: by.personId }],
})

export const isActive = (guard: HouseGuard, now: number): boolean => guard.bookingId !== null && guard.until > now
/** The house's guard with this appointment; refuses a second one of the kind, and a household that keeps missing them. */
export function claimHouse(guard: HouseGuard, slot: Slot, bookingId: string, now: number, byDesk: boolean): HouseGuard {
  if (isActive(guard, now) && guard.bookingId !== bookingId)
    throw new Refusal('booking.already_booked', {}, { bookingId: guard.bookingId })
  const missed = guard.noShows.filter(at => at > now - slot.noShowDays * DAY_MS)
  if (!byDesk && missed.length >= slot.noShowLimit)
    throw new Refusal('booking.no_show_limit', { count: missed.length, days: slot.noShowDays })
  return { ...guard, bookingId, until: slot.end }
}
export const freeHouse = (guard: HouseGuard, bookingId: string): HouseGuard =>
  guard.bookingId === bookingId ? { ...guard, bookingId: null, until: 0 } : guard

const MOST_WAITS = 20
/** The guard knows where its house stands in line, as long as that is to come. */
export const remember = (guard: HouseGuard, slot: Pick<Slot, '_id' | 'start'>, leave: boolean, now: number) => {
  const others = guard.waits.filter(one => one.slotId !== slot._id && one.start > now)
  return { ...guard, waits: leave ? others : [...others, { slotId: slot._id, start: slot.start }].slice(-MOST_WAITS) }
}

function requireInTime(booking: Booking, now: number, byDesk: boolean): void {
  if (byDesk || now < booking.changeBy) return
  throw new Refusal('booking.too_late', { hours: Math.round((booking.start - booking.changeBy) / HOUR_MS) })
}
const told = (booking: Booking, what: string, at: number, byId: string | null, note?: string) => [
  ...booking.history,
  { what, at, byId, ...(note && { note }) },
]

/** The same appointment at another time; its reminders count from the new one. */
export function reschedule(booking: Booking, to: Slot, byId: string, now: number, byDesk: boolean): Booking {
  const state = nextBooking('reschedule', booking.state)
  if (to._id === booking.slotId) throw new Refusal('booking.same_slot')
  if (to.kind !== booking.kind || to.estateId !== booking.estateId) throw new Refusal('booking.other_kind')
  requireInTime(booking, now, byDesk)
  return {
    ...booking,
    state,
    ...whenOf(to, booking.buildingId, booking._id),
    remindAt: nextReminder(to.start, now),
    history: told(booking, 'rescheduled', now, byId),
  }
}
export function cancel(booking: Booking, byId: string, now: number, byDesk: boolean, reason?: string): Booking {
  const state = nextBooking('cancel', booking.state)
  requireInTime(booking, now, byDesk)
  return { ...booking, state, remindAt: null, history: told(booking, 'cancelled', now, byId, reason) }
}
export const complete = (booking: Booking, byId: string, now: number): Booking => ({
  ...booking,
  state: nextBooking('complete', booking.state),
  remindAt: null,
  history: told(booking, 'done', now, byId),
})
/** Nobody came. That can only be said once the appointment has begun. */
export function missed(booking: Booking, byId: string, now: number): Booking {
  const state = nextBooking('noShow', booking.state)
  if (now < booking.start) throw new Refusal('booking.not_begun')
  return { ...booking, state, remindAt: null, history: told(booking, 'no_show', now, byId) }
}
/** Names who of the team goes. Refuses an appointment that has an outcome already. */
export const assign = (booking: Booking, server: { personId: string; name: string }, byId: string, now: number) => ({
  ...booking,
  state: nextBooking('assign', booking.state),
  serverId: server.personId,
  serverName: server.name,
  assigned: true,
  history: told(booking, 'assigned', now, byId, server.name),
})
export const remind = (booking: Booking, now: number): Booking => ({
  ...booking,
  state: nextBooking('remind', booking.state),
  remindAt: nextReminder(booking.start, now),
})
