import type { Payment } from '../../shared/payment/schema'
import type { ReconciliationView } from '../../shared/reconciliation/contract'
import type { Refund } from '../../shared/refund/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

/** One estate's day, `_id` = `<estateId>:<day>`. */
export interface Reconciliation extends ReconciliationView {
  _id: string
}
export const reconciliations = new Store<Reconciliation>('reconciliations', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['estateId', '-date'] }],
})
/** How far one merchant account's statements have been worked: the day to fetch next, and when. `_id` = mchid. */
export interface StatementCursor {
  _id: string
  day: string
  nextAt: number
  tries: number
  problem: string | null
  /** Past days asked for again, the first asked first. */
  again: string[]
}
export const statementCursors = new Store<StatementCursor>('statementCursors', { notFound: 'estate.not_found' })

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
export const paidWithin = (mchid: string, from: number, until: number): Promise<Payment[]> => {
  const _ = database().command
  const bounds = { mchid, paidAt: _.gte(from).and(_.lt(until)) }
  return all<Payment>(
    firstPages('payments', after => ({ ...bounds, ...(after && { _id: _.gt(after) }) })) as never,
    one => one._id,
  )
}
export const refundedWithin = (from: number, until: number): Promise<Refund[]> => {
  const _ = database().command
  const bounds = { state: 'success', wentBackAt: _.gte(from).and(_.lt(until)) }
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
/** The first payment ever made through this account, ms; null: none. */
export async function firstPaid(mchid: string): Promise<number | null> {
  const _ = database().command
  const { data } = await database()
    .collection('payments')
    .where({ mchid, paidAt: _.gt(0) })
    .orderBy('paidAt', 'asc')
    .limit(1)
    .field({ paidAt: true })
    .get()
  return (data[0] as { paidAt: number } | undefined)?.paidAt ?? null
}
