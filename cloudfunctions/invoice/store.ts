import type { Invoice } from '../../shared/invoice/schema'
import { Refusal } from '../../shared/refusal'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const invoices = new Store<Invoice>('invoices', {
  notFound: 'invoice.not_found',
  indexes: [{ on: ['estateId', 'state', '-_id'] }, { on: ['estateId', '-_id'] }, { on: ['personId', '-_id'] }],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
export const invoiceIdOf = (paymentId: string): string => `ivc_${paymentId}`

/** A number once used is used, whatever for. */
interface InvoiceNumber {
  _id: string
  estateId: string
  invoiceId: string
}
const invoiceNumbers = new Shelf<InvoiceNumber>('guards', 'invoiceNumber')
export async function takeNumber(tx: Tx, { _id, estateId }: Invoice, number: string): Promise<void> {
  const id = `${estateId}:${number}`
  if (await invoiceNumbers.find(tx, id)) throw new Refusal('invoice.number_used')
  await invoiceNumbers.put(tx, { _id: id, estateId, invoiceId: _id })
}
