import { type By, told } from './act'
import { anewFor, watched } from './chain'
import { type Desk, moreTimeFor } from './clock'
import type { Ticket } from './schema'

/** A complaint that takes longer, as somebody approved. */
export function extend(ticket: Ticket, by: By, now: number, work: Desk): Ticket {
  const rungs = anewFor(ticket, 'resolution')
  const longer = {
    ...ticket,
    complex: true,
    resolveBy: moreTimeFor(ticket, work),
    // Who heard that the first deadline was missed hears of this one too.
    rungs,
    escalated: rungs.length,
    timeline: told(ticket, 'extended', by, now),
  }
  return watched(longer, work)
}
