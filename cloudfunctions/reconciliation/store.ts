import type { Party } from '../../shared/merchant/schema'
import type { Payment } from '../../shared/payment/schema'
import type { ReconciliationView } from '../../shared/reconciliation/contract'
import type { Refund } from '../../shared/refund/schema'
import { Store } from '../operation/store'
import { payments } from '../payment/store'
import { refunds } from '../refund/store'

/** One account's day, `_id` = `<account>:<day>`. */
export interface Reconciliation extends ReconciliationView {
  _id: string
  account: string
}
export const reconciliations = new Store<Reconciliation>('reconciliations', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['estateId', '-date'] }],
})
/** The day of each account of the estate that had one. */
export const daysOf = (estateId: string, date: string): Promise<Reconciliation[]> =>
  reconciliations.all({ estateId, date })
/** What our books say was paid through this account within [from, until). */
export const paidWithin = ({ mchid, subMchid }: Party, from: number, until: number): Promise<Payment[]> =>
  payments.all({ mchid, subMchid, paidAt: { from, until } })
export const refundedWithin = ({ mchid, subMchid }: Party, from: number, until: number): Promise<Refund[]> =>
  refunds.all({ mchid, subMchid, state: 'success', wentBackAt: { from, until } })
