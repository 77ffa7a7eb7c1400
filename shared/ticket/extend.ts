import { type By, told } from './act'
import { watched } from './chain'
import { type Desk, moreTimeFor } from './clock'
import type { Ticket } from './schema'

/** A complaint that takes longer, as somebody approved. */
export function extend(ticket: Ticket, by: By, now: number, work: Desk): Ticket {
  const longer = {
    ...ticket,
    complex: true,
    resolveBy: moreTimeFor(ticket, work),
    timeline: told(ticket, 'extended', by, now),
  }
  return watched(longer, work)
}
