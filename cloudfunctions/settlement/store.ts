import type { IssuedBill } from '../../shared/billing/schema'
import { accounts } from '../account/store'
import { bills, issued } from '../billing/store'
import { BY_ID } from '../operation/cursor'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

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
interface PassedRun {
  _id: string
  estateId: string
}
/** A run sets off a way through the houses, in its own transaction. */
export const setOff = (tx: Tx, kind: Pass['kind'], { _id: runId, estateId }: PassedRun): Promise<void> =>
  passes.insert(tx, {
    _id: `${kind}:${runId}`,
    kind,
    runId,
    estateId,
    cursor: '',
    fence: 0,
    todo: 1,
    amountFen: 0,
  })
export const nextPass = (): Promise<Pass | null> => passes.oldest({ todo: 1 })
/** Houses of an estate that hold a prepayment, by id, from after one on. */
export async function prepaidAfter(estateId: string, houseId: string, limit: number): Promise<string[]> {
  const wanted = { estateId, prepaidFen: { after: 0 }, _id: { after: houseId } }
  return (await accounts.some(wanted, { order: BY_ID, limit, fields: ['_id'] })).map(one => one._id)
}
/** Houses to which a run gave a credit, by id, from after one on. */
export async function creditsOfRun(runId: string, houseId: string, limit: number): Promise<string[]> {
  const wanted = { runId, amountFen: { until: 0 }, houseId: { after: houseId } }
  const order = { field: 'houseId', direction: 'asc' } as const
  return (await bills.some(wanted, { order, limit, fields: ['houseId'] })).map(one => one.houseId)
}
/** A run's bills by id, from after one on; those of a house stand together. */
export const billsOfRunAfter = (runId: string, billId: string, limit: number): Promise<IssuedBill[]> =>
  issued({ runId, _id: { $gt: billId } }, { _id: 1 }, limit)
