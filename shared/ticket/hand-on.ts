import { ALWAYS } from '../calendar/clock'
import { type By, TAKEN_UP, told } from './act'
import { watched } from './chain'
import type { Desk } from './clock'
import type { Ticket } from './schema'

/** Signed for by who comes on duty as they took over: nobody waits for their word, and what is on hold stays so. */
export function handOn(ticket: Ticket, to: By, from: By, now: number, work: Desk = ALWAYS): Ticket {
  const handed = {
    ...ticket,
    assigneeId: to.personId,
    assigneeName: to.name,
    ...(ticket.given ? TAKEN_UP : {}),
    timeline: told(ticket, 'transferred', from, now, { to: to.name }),
  }
  return watched(handed, work)
}
