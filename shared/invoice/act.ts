import type { Payment } from '../payment/schema'
import { Refusal } from '../refusal'
import { type Buyer, type Invoice, redDue } from './schema'
import { isTaxNumber } from './tax-number'

/** A deposit is owed back: it is no sale, and never invoiced. */
const isSale = ({ ended, bill }: Payment['settled'][number]): boolean => !(ended === 'bill' && bill?.item === 'DEPOSIT')
const receipted = (payment: Payment, refundId: string): boolean =>
  payment.receipts?.some(mark => mark.refundId === refundId) ?? false
/**
 * What of a payment can be invoiced, fen: what settled bills and what was prepaid, less the refunds that have their reversal
 * receipt. Later ones are taken off when theirs is dealt. What a prepayment settles later is no payment, so that nothing is
 * invoiced twice.
 */
export function invoiceable(payment: Payment): number {
  const back = (line: number): number =>
    payment.refunds
      .filter(({ refundId }) => receipted(payment, refundId))
      .flatMap(({ parts }) => parts)
      .reduce((sum, part) => sum + (part.line === line ? part.amountFen : 0), 0)
  return payment.settled.reduce((sum, one, line) => sum + (isSale(one) ? one.amountFen - back(line) : 0), 0)
}
/** Whether a refund is under way: until it has ended, and has its reversal receipt, nobody knows for how much to invoice. */
export const isHeld = (payment: Payment): boolean =>
  payment.refunds.some(
    ({ refundId, state }) =>
      state !== 'rejected' && state !== 'closed' && !(state === 'success' && receipted(payment, refundId)),
  )
/** What a refund took back of what is invoiced, fen. */
export const soldBack = (payment: Payment, refundId: string | null): number =>
  (payment.refunds.find(mark => mark.refundId === refundId)?.parts ?? []).reduce((sum, { line, amountFen }) => {
    const settled = payment.settled[line]
    return sum + (settled && isSale(settled) ? amountFen : 0)
  }, 0)

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
/** Refuses `invoice.held`: it can be issued, for what is left, once the refund has ended. */
export function requireNotHeld(payment: Payment): void {
  if (isHeld(payment)) throw new Refusal('invoice.held')
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
