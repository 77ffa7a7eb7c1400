import type { Clock } from '../calendar/clock'
import { type By, told } from './act'
import { moreTimeFor } from './clock'
import type { Ticket } from './schema'

/** A complaint that takes longer, as somebody approved. */
export const extend = (ticket: Ticket, by: By, now: number, work: Clock): Ticket => ({
  ...ticket,
  complex: true,
  resolveBy: moreTimeFor(ticket, work),
  timeline: told(ticket, 'extended', by, now),
})
