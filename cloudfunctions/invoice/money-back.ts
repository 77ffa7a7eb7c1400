import { moneyWentBack } from '../../shared/invoice/act'
import type { Tx } from '../operation/transaction'
import { invoiceIdOf, invoices } from './store'

/** So much of what a payment's invoice says went back to the payer; nothing where it has none. */
export async function invoicedMoneyBack(tx: Tx, paymentId: string, fen: number, now: number): Promise<void> {
  const invoice = await invoices.find(tx, invoiceIdOf(paymentId))
  if (invoice && fen > 0) await invoices.put(tx, moneyWentBack(invoice, fen, now))
}
