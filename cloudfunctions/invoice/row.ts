import { isHeld } from '../../shared/invoice/act'
import { type Invoice, type InvoiceRow, toInvoiceRow } from '../../shared/invoice/schema'
import { payments } from '../payment/store'

/** Invoices as they are seen; which of them wait for a refund is their payments' to say. One request. */
export async function rowsOf(found: readonly Invoice[]): Promise<InvoiceRow[]> {
  const waiting = found.filter(one => one.state === 'requested').map(one => one.paymentId)
  const of = new Map((await payments.byIds(waiting)).map(one => [one._id, one]))
  return found.map(one => {
    const payment = of.get(one.paymentId)
    return toInvoiceRow(one, payment !== undefined && isHeld(payment))
  })
}
