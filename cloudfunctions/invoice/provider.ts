import type { Invoice } from '../../shared/invoice/schema'

/** Whoever issues invoices. An answer `by_hand` leaves the wish in the accountant's queue. */
interface InvoiceProvider {
  name: string
  /** Idempotent by the invoice's id: the continuation after a request runs again on every replay. */
  submit(invoice: Invoice): Promise<'by_hand' | { number: string; fileId: string }>
}
/** The accountant issues it in the tax bureau's own program and enters number and file here. */
const manual: InvoiceProvider = { name: 'manual', submit: async () => 'by_hand' }

/** Which provider an estate uses. There is one; a service becomes another entry here, and nothing else changes. */
export const providerOf = (_estateId: string): InvoiceProvider => manual
