export const INVOICE_STATES = ['requested', 'issued', 'declined', 'red_due', 'red'] as const
/** `red_due`: money went back after it was issued, and a red-letter invoice is owed. */
export type InvoiceState = (typeof INVOICE_STATES)[number]
export interface Buyer {
  kind: 'personal' | 'company'
  title: string
  taxNumber: string | null
  email: string | null
}
/** A wish for an invoice and what became of it. Amounts in fen, times in ms. */
export interface Invoice {
  _id: string
  estateId: string
  personId: string
  paymentId: string
  houses: string[]
  buyer: Buyer
  amountFen: number
  state: InvoiceState
  /** Who issues it: a person (`manual`), or a service one day. */
  provider: string
  requestedAt: number
  number: string | null
  fileId: string | null
  issuedAt: number | null
  issuedBy: string | null
  declined: { at: number; byId: string | null; reason: string } | null
  /** Gone back since it was issued, and taken back by red letters. */
  refundedFen: number
  reds: { number: string; fileId: string; amountFen: number; at: number; byId: string }[]
}
export interface InvoiceRow {
  invoiceId: string
  paymentId: string
  houses: string[]
  buyer: Buyer
  amountFen: number
  state: InvoiceState
  requestedAt: number
  number: string | null
  issuedAt: number | null
  reason: string | null
  /** Still to be taken back by a red letter. */
  redDueFen: number
  /** A refund of its payment is under way: it waits, and goes on by itself. */
  held: boolean
  reds: { number: string; amountFen: number; at: number }[]
}
export interface InvoiceView extends InvoiceRow {
  /** Short links: the invoice, then its red letters. */
  files: { number: string; url: string }[]
}
export const redDue = (invoice: Invoice): number =>
  invoice.refundedFen - invoice.reds.reduce((sum, red) => sum + red.amountFen, 0)
export const toInvoiceRow = (invoice: Invoice, held: boolean): InvoiceRow => ({
  invoiceId: invoice._id,
  paymentId: invoice.paymentId,
  houses: invoice.houses,
  buyer: invoice.buyer,
  amountFen: invoice.amountFen,
  state: invoice.state,
  requestedAt: invoice.requestedAt,
  number: invoice.number,
  issuedAt: invoice.issuedAt,
  reason: invoice.declined?.reason ?? null,
  redDueFen: redDue(invoice),
  held: invoice.state === 'requested' && held,
  reds: invoice.reds.map(({ number, amountFen, at }) => ({ number, amountFen, at })),
})
