import type { By } from '../../shared/ticket/act'
import { handOn } from '../../shared/ticket/hand-on'
import { arrivesBy } from '../../shared/ticket/promise'
import type { Ticket } from '../../shared/ticket/schema'
import type { Tx } from '../operation/transaction'
import { deskOf } from './desk'
import { keepTicket } from './keep'
import { tickets } from './store'

export const IN_HAND = ['accepted', 'in_progress', 'suspended'] as const
const MOST = 100
const toHanded = (one: Ticket) => ({
  ...{ ticketId: one._id, number: one.number ?? null, category: one.category, level: one.level },
  ...{ placeLabel: one.placeLabel, state: one.state, hold: one.suspendReason },
  ...{ arriveBy: arrivesBy(one), resolveBy: one.resolveBy },
})

/** What somebody has in hand or on hold in an estate, the most urgent first. */
export async function inHandOf(estateId: string, personId: string): Promise<ReturnType<typeof toHanded>[]> {
  const filter = { assigneeId: personId, state: { in: IN_HAND }, estateId }
  const found = await tickets.some(filter, { order: { field: 'queueKey', direction: 'asc' }, limit: MOST })
  return (found as Ticket[]).map(toHanded)
}
/** Those of these that are still in the giver's hands, from now on in the taker's, who has signed for them. */
export async function handOnTickets(tx: Tx, ticketIds: readonly string[], giver: By, taker: By, now: number) {
  for (const ticketId of ticketIds) {
    const ticket = await tickets.find(tx, ticketId)
    const open = ticket && (IN_HAND as readonly string[]).includes(ticket.state)
    if (!open || ticket.assigneeId !== giver.personId) continue
    await keepTicket(tx, handOn(ticket, taker, giver, now, await deskOf(ticket.estateId)))
  }
}
