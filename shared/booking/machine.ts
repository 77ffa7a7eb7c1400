import { Refusal } from '../refusal'
import type { BookingState } from './schema'

/** Each verb: the states it may start from, and where it leads. */
export const BOOKING_MACHINE = {
  reschedule: { from: ['booked'], to: 'booked' },
  cancel: { from: ['booked'], to: 'cancelled' },
  complete: { from: ['booked'], to: 'done' },
  noShow: { from: ['booked'], to: 'no_show' },
  assign: { from: ['booked'], to: 'booked' },
  remind: { from: ['booked'], to: 'booked' },
} as const satisfies Record<string, { from: readonly BookingState[]; to: BookingState }>
export type BookingVerb = keyof typeof BOOKING_MACHINE

/** The state after `verb`; refuses `booking.wrong_state` where the table has no such cell. */
export function nextBooking(verb: BookingVerb, state: BookingState): BookingState {
  if (!(BOOKING_MACHINE[verb].from as readonly BookingState[]).includes(state))
    throw new Refusal('booking.wrong_state', { state })
  return BOOKING_MACHINE[verb].to
}
