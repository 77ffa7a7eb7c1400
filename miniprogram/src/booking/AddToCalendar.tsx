import { useState } from 'react'
import { KIND_FACTS } from '../../../shared/booking/kinds'
import type { BookingRow } from '../../../shared/booking/schema'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { addToCalendar } from '../platform/calendar'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { bookingWords } from './words'

interface Props {
  booking: Pick<BookingRow, 'bookingId' | 'kind' | 'start' | 'end' | 'houseLabel'>
  /** What to bring. */
  note: string
}
export function AddToCalendar({ booking, note }: Props) {
  const { language } = usePerson()
  const words = useWords(bookingWords)
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const added = await addToCalendar({
      id: booking.bookingId,
      title: `${KIND_FACTS[booking.kind][language]} · ${booking.houseLabel}`,
      start: booking.start,
      end: booking.end,
      place: booking.houseLabel,
      note: words('booking.bring', { what: note }),
    })
    setBusy(false)
    told(words(added ? 'booking.inCalendar' : 'booking.noCalendar'))
  }
  return (
    <Button
      id={`calendar-${booking.bookingId}`}
      look="quiet"
      icon="calendar"
      small
      busy={busy}
      onPress={() => void add()}
    >
      {words('booking.toCalendar')}
    </Button>
  )
}
