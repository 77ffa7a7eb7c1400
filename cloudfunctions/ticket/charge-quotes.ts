import { stem } from '../../shared/id'
import { less } from '../../shared/material/stock'
import type { Quote } from '../../shared/ticket/quoted'
import type { Ticket } from '../../shared/ticket/schema'
import { chargeAgreed } from '../billing/charge-agreed'
import { calendarOf } from '../calendar/store'
import { move } from '../material/move'
import { materials } from '../material/store'
import { commitOnce, type Emit } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { tickets } from './store'

const TOGETHER = 20

/** What owners agreed to becomes a charge once the work is done, and what it used leaves the store: exactly once. */
export async function chargeQuotes(now: number): Promise<number> {
  const done = await tickets.some({ toCharge: 1 }, { limit: TOGETHER })
  for (const { _id: ticketId, quotes = [] } of done) {
    const open = quotes.filter(one => one.state === 'accepted').map(one => one.quoteId)
    const journalId = `system:quote-charges:${ticketId}:${open.join(',')}`
    await commitOnce({ journalId, name: 'quote-charges', now }, async (tx, emit) => {
      const ticket = await tickets.find(tx, ticketId)
      if (ticket?.toCharge) await chargeAll(tx, emit, ticket, now)
      return { ticketId }
    })
  }
  return done.length
}

async function chargeAll(tx: Tx, emit: Emit, ticket: Ticket, now: number): Promise<void> {
  const lists = await calendarOf(ticket.estateId)
  const quotes: Quote[] = []
  for (const [index, one] of (ticket.quotes ?? []).entries()) {
    if (one.state !== 'accepted') {
      quotes.push(one)
      continue
    }
    const subject = `${stem(ticket._id)}-${index + 1}`
    const billId = one.warranty
      ? null
      : await chargeAgreed(tx, emit, { ...one, houseId: ticket.houseId ?? '', subject }, lists, now)
    for (const { materialId, quantity } of one.lines) {
      const material = await materials.find(tx, materialId)
      const by = { at: now, byName: one.byName, quantity: less(quantity), reason: ticket.number ?? '' }
      if (material) await move(tx, emit, material, by)
    }
    quotes.push({ ...one, state: 'done', billId })
  }
  await tickets.put(tx, { ...ticket, quotes, toCharge: 0 })
}
