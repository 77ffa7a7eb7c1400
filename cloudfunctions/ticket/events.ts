import type { Ticket } from '../../shared/ticket/schema'
import type { Audience, Emitted } from '../operation/journal'

/** Those who asked: the household, and whoever reported it. */
export const askers = (ticket: Pick<Ticket, 'reporterId' | 'houseId'>, now: number): Audience[] => [
  { persons: [ticket.reporterId] },
  ...(ticket.houseId ? [{ house: ticket.houseId, at: now }] : []),
]
export const staff = (ticket: Pick<Ticket, 'estateId'>, ...roles: string[]): Audience => ({
  roles,
  estateId: ticket.estateId,
})
export const assignee = (ticket: Ticket): Audience[] => (ticket.assigneeId ? [{ persons: [ticket.assigneeId] }] : [])

/** What those who asked are told of a ticket in new hands: the truth, which is no visit yet while nobody has confirmed. */
export const handedOver = (ticket: Ticket, now: number): Emitted[] =>
  news(ticket.given ? 'ticket.arranged' : 'ticket.accepted', ticket, now)

/** What those who asked are told, and those whose own tickets go on in this one. */
export const news = (event: string, ticket: Ticket, now: number, also: Audience[] = []): Emitted[] => [
  ticketEvent(event, ticket, [...also, ...askers(ticket, now)]),
  ...ofDuplicates(event, ticket, now),
]

/** The same to the askers of each duplicate, of their own ticket. Who asked here too has heard it already. */
export const ofDuplicates = (event: string, ticket: Ticket, now: number): Emitted[] =>
  (ticket.duplicates ?? []).flatMap(({ ticketId, number: _, reporterId, houseId, placeLabel, category, level }) => {
    const audiences: Audience[] = [
      ...(reporterId === ticket.reporterId ? [] : [{ persons: [reporterId] }]),
      ...(houseId && houseId !== ticket.houseId ? [{ house: houseId, at: now }] : []),
    ]
    const reference = { ticketId, category, level, place: placeLabel }
    return audiences.length > 0 ? [{ event, estateId: ticket.estateId, reference, audiences }] : []
  })

export const ticketEvent = (event: string, ticket: Ticket, audiences: Audience[]): Emitted => ({
  event,
  estateId: ticket.estateId,
  reference: { ticketId: ticket._id, category: ticket.category, level: ticket.level, place: ticket.placeLabel },
  audiences,
})
