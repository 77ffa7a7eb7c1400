import { dayOf, timeOf } from '../../shared/booking/calendar'
import type { Booking } from '../../shared/booking/schema'
import type { Audience, Emitted } from '../operation/journal'

/** The household, and whoever serves (the desk, while nobody does by name). */
export const concerned = (booking: Booking, now: number): Audience[] => [
  { house: booking.houseId, at: now },
  booking.serverId ? { persons: [booking.serverId] } : { roles: ['clerk'], estateId: booking.estateId },
]
export const household = (booking: Booking, now: number): Audience[] => [{ house: booking.houseId, at: now }]
export const whenSaid = (start: number): string => `${dayOf(start)} ${timeOf(start)}`

export const bookingEvent = (event: string, booking: Booking, audiences: Audience[]): Emitted => ({
  event,
  estateId: booking.estateId,
  reference: { bookingId: booking._id, kind: booking.kind, when: whenSaid(booking.start) },
  audiences,
})
