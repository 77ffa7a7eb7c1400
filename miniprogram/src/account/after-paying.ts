import { InvoicePart } from '../invoice/InvoicePart'
import { Receipts } from '../receipt/Receipts'
import { RefundPart } from '../refund/RefundPart'

/** What becomes of a payment once it is paid. */
export const afterPaying = { Invoice: InvoicePart, Refund: RefundPart, Receipts }
