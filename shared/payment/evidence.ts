/** What WeChat Pay says of an order, whether by callback, by query or in a statement. Amounts in fen. */
export interface Transaction {
  orderNumber: string
  transactionId: string | null
  /** SUCCESS, and REFUND (it was paid); the others moved no money. */
  state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR'
  totalFen: number
  currency: string
  appid: string
  mchid: string
  /** The sub-merchant; empty for a direct merchant. */
  subMchid: string
  /** When it was paid, ms. */
  paidAt: number | null
}
/** What we ordered. */
type Ordered = Pick<Transaction, 'orderNumber' | 'totalFen' | 'appid' | 'mchid' | 'subMchid'>

export const wasPaid = (state: Transaction['state']): boolean => state === 'SUCCESS' || state === 'REFUND'

/** In what evidence and order differ; empty: they agree. Evidence that differs never settles, a person must look. */
export function differences(ordered: Ordered, told: Transaction): (keyof Ordered | 'currency')[] {
  const names: (keyof Ordered)[] = ['orderNumber', 'totalFen', 'appid', 'mchid', 'subMchid']
  const found: (keyof Ordered | 'currency')[] = names.filter(name => ordered[name] !== told[name])
  return told.currency === 'CNY' ? found : [...found, 'currency']
}
