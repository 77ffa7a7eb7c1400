import type { Entry, Link } from '../app/noun'
import { ticketUrl } from './where'

/** The pages of this noun, by the package they travel in. */
export const pages = [
  'desk/queue',
  'desk/report',
  'desk/ticket',
  'owner/report',
  'owner/ticket',
  'owner/tickets',
  'work/queue',
  'work/ticket',
]

export const entries: Entry[] = [
  { id: 'caller', icon: 'phone', title: ['代客报修', 'Report for a caller'], page: 'desk/report', at: { desk: 10 } },
  {
    id: 'queue',
    icon: 'list',
    title: ['工单队列', 'Ticket queue'],
    page: 'desk/queue',
    waits: { show: 'open' },
    at: { desk: 20, manager: 10 },
  },
  {
    id: 'hand',
    icon: 'repair',
    title: ['在办工单', 'Tickets in hand'],
    page: 'desk/queue',
    shows: { show: 'hand' },
    at: { desk: 22, manager: 12 },
  },
  {
    id: 'mine',
    icon: 'list',
    title: ['我的工单', 'My tickets'],
    page: 'work/queue',
    shows: { show: 'mine' },
    at: { worker: 5 },
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference }, hat) => reference.ticketId && ticketUrl(reference.ticketId, hat)
