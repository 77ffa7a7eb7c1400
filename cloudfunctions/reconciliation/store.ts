import type { Party } from '../../shared/merchant/schema'
import type { Payment } from '../../shared/payment/schema'
import type { ReconciliationView } from '../../shared/reconciliation/contract'
import type { Refund } from '../../shared/refund/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

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
export async function daysOf(estateId: string, date: string): Promise<Reconciliation[]> {
  const { data } = await database().collection('reconciliations').where({ estateId, date }).limit(50).get()
  return data as Reconciliation[]
}

const PAGE = 1000
async function all<T>(page: (skip: string) => Promise<T[]>, idOf: (one: T) => string): Promise<T[]> {
  const found: T[] = []
  for (let after = ''; ; after = idOf(found.at(-1) as T)) {
    const some = await page(after)
    found.push(...some)
    if (some.length < PAGE) return found
  }
}
const firstPages = (collection: string, where: (after: string) => object) => async (after: string) =>
  (await database().collection(collection).where(where(after)).orderBy('_id', 'asc').limit(PAGE).get()).data
/** What our books say was paid through this account within [from, until). */
export const paidWithin = (party: Party, from: number, until: number): Promise<Payment[]> => {
  const { mchid, subMchid } = party
  const _ = database().command
  const bounds = { mchid, subMchid, paidAt: _.gte(from).and(_.lt(until)) }
  return all<Payment>(
    firstPages('payments', after => ({ ...bounds, ...(after && { _id: _.gt(after) }) })) as never,
    one => one._id,
  )
}
export const refundedWithin = (party: Party, from: number, until: number): Promise<Refund[]> => {
  const { mchid, subMchid } = party
  const _ = database().command
  const bounds = { mchid, subMchid, state: 'success', wentBackAt: _.gte(from).and(_.lt(until)) }
  return all<Refund>(
    firstPages('refunds', after => ({ ...bounds, ...(after && { _id: _.gt(after) }) })) as never,
    one => one._id,
  )
}
/** Those of these ids that exist. */
export async function named<T>(collection: 'payments' | 'refunds', ids: readonly string[]): Promise<T[]> {
  const _ = database().command
  const found: T[] = []
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    const { data } = await database()
      .collection(collection)
      .where({ _id: _.in(some) })
      .limit(1000)
      .get()
    found.push(...(data as T[]))
  }
  return found
}
