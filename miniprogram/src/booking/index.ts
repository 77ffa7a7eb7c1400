import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/book', 'desk/plan', 'desk/slots', 'owner/book', 'owner/bookings']

export const entries: Entry[] = [
  { id: 'plan', icon: 'calendar', title: ['日程', 'Day plan'], page: 'desk/plan', at: { visits: 10, worker: 10 } },
  {
    id: 'book',
    icon: 'calendar',
    title: ['预约验房、复验、检查', 'Book an inspection or a check'],
    page: 'owner/book',
    at: { household: 10 },
  },
  {
    id: 'bookings',
    icon: 'clock',
    title: ['我的预约', 'My appointments'],
    page: 'owner/bookings',
    at: { household: 20 },
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { slotId, bookingId, kind = '' } }, hat) => {
  const home = hat?.kind === 'household'
  if (slotId && home) return pageUrl('owner/book', { kind, slotId: encodeURIComponent(slotId) })
  return bookingId && pageUrl(home ? 'owner/bookings' : 'desk/plan')
}
