import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in; a complaint itself is on the page of its ticket. */
export const pages = ['desk/complaint-rows', 'desk/complaints']

export const entries: Entry[] = [
  {
    id: 'complaints',
    icon: 'complaint',
    title: ['投诉', 'Complaints'],
    page: 'desk/complaints',
    waits: { part: 'waiting' },
    at: { desk: 24, manager: 14 },
    asks: 'complaint.rates',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) => {
  if (!event.startsWith('complaint.')) return undefined
  if (!reference.ticketId) return pageUrl('desk/complaints')
  return pageUrl(hat?.kind === 'household' ? 'owner/ticket' : 'desk/ticket', { ticketId: reference.ticketId })
}
