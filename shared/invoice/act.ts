import type { Payment } from '../payment/schema'
import { Refusal } from '../refusal'
import { type Buyer, type Invoice, redDue } from './schema'
import { isTaxNumber } from './tax-number'

/**
 * What of a payment can be invoiced, fen: what settled bills, less the refunds that have their reversal receipt. Later
 * ones are taken off when theirs is dealt.
 */
export function invoiceable(payment: Payment): number {
  const back = (line: number): number =>
    payment.refunds
      .filter(({ refundId }) => payment.receipts?.some(mark => mark.refundId === refundId))
      .flatMap(({ parts }) => parts)
      .reduce((sum, part) => sum + (part.line === line ? part.amountFen : 0), 0)
  return payment.settled.reduce(
    (sum, { ended, amountFen }, line) => sum + (ended === 'bill' ? amountFen - back(line) : 0),
    0,
  )
}

/** What a refund took back of bills, fen: prepaid money was never invoiced. */
export const billedBack = (payment: Payment, refundId: string | null): number =>
  (payment.refunds.find(mark => mark.refundId === refundId)?.parts ?? []).reduce(
    (sum, { line, amountFen }) => sum + (payment.settled[line]?.ended === 'bill' ? amountFen : 0),
    0,
  )

/** A wish for an invoice. One living invoice a payment: only after a declined one may be asked again. */
export function request(
  payment: Payment,
  buyer: Buyer,
  earlier: Invoice | null,
  about: { invoiceId: string; provider: string },
  now: number,
): Invoice {
  if (buyer.kind === 'company' && !isTaxNumber(buyer.taxNumber ?? '')) throw new Refusal('invoice.tax_number')
  if (earlier && earlier.state !== 'declined') throw new Refusal('invoice.exists', {}, { invoiceId: earlier._id })
  const amountFen = invoiceable(payment)
  if (amountFen <= 0) throw new Refusal('invoice.nothing')
  return {
    _id: about.invoiceId,
    estateId: payment.estateId,
    personId: payment.personId,
    paymentId: payment._id,
    houses: [...new Set(payment.settled.map(line => line.houseLabel))],
    buyer: buyer.kind === 'company' ? buyer : { ...buyer, taxNumber: null },
    amountFen,
    state: 'requested',
    provider: about.provider,
    requestedAt: now,
    number: null,
    fileId: null,
    issuedAt: null,
    issuedBy: null,
    declined: null,
    refundedFen: 0,
    reds: [],
  }
}
const requireState = (invoice: Invoice, state: Invoice['state']): void => {
  if (invoice.state !== state) throw new Refusal('invoice.wrong_state', { state: invoice.state })
}
const requireNumber = (number: string): void => {
  if (!/^\d{20}$|^\d{8}$/.test(number)) throw new Refusal('invoice.number')
}
interface Paper {
  number: string
  fileId: string
}
export function issue(invoice: Invoice, paper: Paper, byId: string, now: number): Invoice {
  requireNumber(paper.number)
  requireState(invoice, 'requested')
  return { ...invoice, ...paper, state: 'issued', issuedAt: now, issuedBy: byId }
}
export function decline(invoice: Invoice, reason: string, byId: string | null, now: number): Invoice {
  requireState(invoice, 'requested')
  return { ...invoice, state: 'declined', declined: { at: now, byId, reason } }
}
/** The red letter for everything that went back since the last one. */
export function red(invoice: Invoice, paper: Paper, byId: string, now: number): Invoice {
  requireNumber(paper.number)
  requireState(invoice, 'red_due')
  return { ...invoice, state: 'red', reds: [...invoice.reds, { ...paper, amountFen: redDue(invoice), at: now, byId }] }
}
/** Money of a payment went back (fen): an issued invoice owes a red letter, one not issued yet becomes smaller. */
export function moneyWentBack(invoice: Invoice, amountFen: number, now: number): Invoice {
  if (invoice.state === 'declined') return invoice
  if (invoice.state !== 'requested')
    return { ...invoice, state: 'red_due', refundedFen: Math.min(invoice.amountFen, invoice.refundedFen + amountFen) }
  const left = Math.max(0, invoice.amountFen - amountFen)
  const smaller = { ...invoice, amountFen: left }
  return left > 0 ? smaller : decline(smaller, '款项已全部退回 / all of it was refunded', null, now)
}
