import type { Bill, IssuedBill } from '../../shared/billing/schema'
import { allIssued, issued } from '../billing/store'
import { database } from '../operation/database'
import { Store } from '../operation/store'

/** A way through the houses of an estate that a run has set off; worked in chunks, each moving the cursor it began at. */
export interface Pass {
  _id: string
  /** `draw`: prepayments settle bills; `reverse`: a run's bills leave the accounts. */
  kind: 'draw' | 'reverse'
  runId: string
  estateId: string
  cursor: string
  fence: number
  /** 1: the clock has something to do. */
  todo: 0 | 1
  amountFen: number
}
export const passes = new Store<Pass>('passes', { notFound: 'run.not_found', indexes: [{ on: ['todo', '_id'] }] })
export const passOf = (kind: Pass['kind'], runId: string, estateId: string): Pass => ({
  _id: `${kind}:${runId}`,
  kind,
  runId,
  estateId,
  cursor: '',
  fence: 0,
  todo: 1,
  amountFen: 0,
})
export async function nextPass(): Promise<Pass | null> {
  const { data } = await database().collection('passes').where({ todo: 1 }).orderBy('_id', 'asc').limit(1).get()
  return (data[0] as Pass | undefined) ?? null
}
/** Houses of an estate that hold a prepayment, by id, from after one on. */
export async function prepaidAfter(estateId: string, houseId: string, limit: number): Promise<string[]> {
  const _ = database().command
  const { data } = await database()
    .collection('accounts')
    .where({ estateId, prepaidFen: _.gt(0), _id: _.gt(houseId) })
    .orderBy('_id', 'asc')
    .field({ _id: true })
    .limit(limit)
    .get()
  return (data as { _id: string }[]).map(one => one._id)
}
/** Houses to which a run gave a credit, by id, from after one on. */
export async function creditsOfRun(runId: string, houseId: string, limit: number): Promise<string[]> {
  const _ = database().command
  const { data } = await database()
    .collection('bills')
    .where({ runId, amountFen: _.lt(0), houseId: _.gt(houseId) })
    .orderBy('houseId', 'asc')
    .field({ houseId: true })
    .limit(limit)
    .get()
  return (data as Pick<Bill, 'houseId'>[]).map(one => one.houseId)
}
/** A run's bills by id, from after one on; those of a house stand together. */
export const billsOfRunAfter = (runId: string, billId: string, limit: number): Promise<IssuedBill[]> =>
  issued({ runId, _id: { $gt: billId } }, { _id: 1 }, limit)

/** The late penalties that were billed on these bills. */
export async function penaltiesOn(bills: readonly Bill[]): Promise<IssuedBill[]> {
  const houseIds = [...new Set(bills.map(bill => bill.houseId))]
  const subject = { $in: bills.map(bill => bill._id) }
  return allIssued(last => ({
    houseId: { $in: houseIds },
    item: 'LATE_PENALTY',
    subject,
    ...(last && { orderKey: { $gt: last.orderKey } }),
  }))
}
