import type { Ticket } from '../../shared/ticket/schema'
import type { Audience, Emitted } from '../operation/journal'

/** Those who asked: the household, and whoever reported it. */
export const askers = (ticket: Ticket, now: number): Audience[] => [
  { persons: [ticket.reporterId] },
  ...(ticket.houseId ? [{ house: ticket.houseId, at: now }] : []),
]
export const staff = (ticket: Ticket, ...roles: string[]): Audience => ({ roles, estateId: ticket.estateId })
export const assignee = (ticket: Ticket): Audience[] => (ticket.assigneeId ? [{ persons: [ticket.assigneeId] }] : [])

/** What those who asked are told of a ticket in new hands: the truth, which is no visit yet while nobody has confirmed. */
export const handedOver = (ticket: Ticket, now: number): Emitted =>
  ticketEvent(ticket.given ? 'ticket.arranged' : 'ticket.accepted', ticket, askers(ticket, now))

export const ticketEvent = (event: string, ticket: Ticket, audiences: Audience[]): Emitted => ({
  event,
  estateId: ticket.estateId,
  reference: { ticketId: ticket._id, category: ticket.category, level: ticket.level, place: ticket.placeLabel },
  audiences,
})
