import { type Decimal, exact, fenOf, sum, yuanOf } from '../money/decimal'
import { Refusal } from '../refusal'
import { type By, told } from './act'
import { next } from './machine'
import { isQuotable, type Quote, type QuoteRow } from './quoted'
import type { Ticket } from './schema'

interface Offered {
  quoteId: string
  materials: readonly { _id: string; name: string; unit: string; unitPriceFen: number; quantity: Decimal }[]
  hours: Decimal
  rate: { hourlyRate: Decimal; tariffId: string } | null
  note: string
  warranty: boolean
  validDays: number
}
const DAY_MS = 24 * 3_600_000
const MOST_QUOTES = 10
/** Above this a slip is certain: a hundred thousand yuan. */
const MOST_FEN = 10_000_000

export const toQuoteRow = ({ byId: _, tariffId: __, ...quote }: Quote, now: number): QuoteRow => ({
  ...quote,
  state: quote.state === 'offered' && now > quote.expiresAt ? 'expired' : quote.state,
})

/**
 * A quote in place of what was offered and not yet answered. Under warranty nobody is asked. Refuses
 * `ticket.quote_public`, `ticket.quote_nothing`, `ticket.quote_too_much`, `ticket.quote_full`.
 */
export function quote(ticket: Ticket, by: By, of: Offered, now: number): { ticket: Ticket; quote: Quote } {
  const state = next('quote', ticket.state)
  if (!isQuotable(ticket)) throw new Refusal('ticket.quote_public')
  const before = ticket.quotes ?? []
  if (before.length >= MOST_QUOTES) throw new Refusal('ticket.quote_full', { most: MOST_QUOTES })
  const lines = of.materials.map(({ _id: materialId, name, unit, unitPriceFen, quantity }) => {
    const amountFen = fenOf(yuanOf(unitPriceFen).times(quantity))
    return { materialId, name, unit, quantity, unitPriceFen, amountFen }
  })
  const materialsFen = sum(lines.map(line => line.amountFen))
  const labourFen = of.rate ? fenOf(exact(of.hours).times(of.rate.hourlyRate)) : 0
  const totalFen = of.warranty ? 0 : materialsFen + labourFen
  if (!of.warranty && totalFen <= 0) throw new Refusal('ticket.quote_nothing')
  if (totalFen > MOST_FEN) throw new Refusal('ticket.quote_too_much')
  const made: Quote = {
    ...{
      quoteId: of.quoteId,
      state: of.warranty ? 'accepted' : 'offered',
      at: now,
      byId: by.personId,
      byName: by.name,
    },
    ...{ lines, hours: of.hours, hourlyRate: of.rate?.hourlyRate ?? null, tariffId: of.rate?.tariffId ?? null },
    ...{ materialsFen, totalFen, note: of.note, warranty: of.warranty, expiresAt: now + of.validDays * DAY_MS },
    ...{ answer: null, billId: null },
  }
  const quotes = [...before.map(one => (one.state === 'offered' ? { ...one, state: 'withdrawn' as const } : one)), made]
  const timeline = told(ticket, of.warranty ? 'warranted' : 'quoted', by, now, { note: of.note })
  return { ticket: { ...ticket, state, quotes, timeline }, quote: made }
}

/** The owner's word on an offer. Refuses `ticket.quote_not_found`, `ticket.quote_answered`, `ticket.quote_expired`. */
export function answerQuote(
  ticket: Ticket,
  quoteId: string,
  by: By,
  answer: { agree: boolean; reason: string },
  now: number,
): Ticket {
  const verb = answer.agree ? 'acceptQuote' : 'declineQuote'
  const state = next(verb, ticket.state)
  const found = (ticket.quotes ?? []).find(one => one.quoteId === quoteId)
  if (!found) throw new Refusal('ticket.quote_not_found')
  if (found.state !== 'offered') throw new Refusal('ticket.quote_answered')
  if (now > found.expiresAt) throw new Refusal('ticket.quote_expired')
  const answered: Quote = {
    ...found,
    state: answer.agree ? 'accepted' : 'declined',
    answer: { at: now, byName: by.name, reason: answer.reason },
  }
  const timeline = told(ticket, answer.agree ? 'quote_accepted' : 'quote_declined', by, now, { note: answer.reason })
  return { ...ticket, state, quotes: ticket.quotes?.map(one => (one === found ? answered : one)) ?? [], timeline }
}
