import type { KeyBunch } from '../../shared/key/schema'
import { bookings } from '../booking/store'
import type { Tx } from '../operation/transaction'

/** The bunch with its reservation as the appointment stands now: moved with it, gone when that was cancelled or is over. */
export async function asBooked(tx: Tx, bunch: KeyBunch): Promise<KeyBunch> {
  const kept = bunch.reservedFor
  if (!kept) return bunch
  const booking = await bookings.find(tx, kept.bookingId)
  if (booking?.state !== 'booked') return { ...bunch, reservedFor: null }
  return { ...bunch, reservedFor: { ...kept, start: booking.start, end: booking.end } }
}
