import { remind as decide } from '../../shared/booking/act'
import { commitOnce } from '../operation/operation'
import { bookingEvent, concerned } from './events'
import { bookings, remindersDue } from './store'

const CHUNK = 50

/** Reminds of what is due. The time lives in the booking, so a new time brings its own reminders. */
export async function remind(now: number): Promise<number> {
  const due = await remindersDue(now, CHUNK)
  for (const { _id, remindAt } of due) {
    const journalId = `system:remind:${_id}:${remindAt}:${now}`
    await commitOnce({ journalId, name: 'remind', now }, async (tx, emit) => {
      const booking = await bookings.find(tx, _id)
      if (booking?.state === 'booked' && booking.remindAt === remindAt) {
        await bookings.put(tx, decide(booking, now))
        if (booking.start > now) emit(bookingEvent('booking.reminder', booking, concerned(booking, now)))
      }
      return { bookingId: _id }
    })
  }
  return due.length
}
