import type { Account } from '../../shared/account/schema'
import type { ChargeRequest } from '../../shared/billing/charge-request'
import type { SaleRequest } from '../../shared/billing/sale'
import type { Bill, IssuedBill } from '../../shared/billing/schema'
import type { Day } from '../../shared/calendar/day'
import type { Waiver } from '../../shared/waiver/schema'
import { isDuplicate } from '../operation/database'
import type { Filter } from '../operation/filter'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const bills = new Store<Bill>('bills', {
  notFound: 'billing.not_found',
  indexes: [
    { on: ['houseId', 'orderKey'] },
    { on: ['runId', '_id'] },
    { on: ['estateId', 'orderKey', '_id'] },
    { on: ['postedKey'] },
    { on: ['estateId', 'postedKey'] },
    { on: ['estateId', 'dueOn'] },
  ],
})
export const chargeRequests = new Store<ChargeRequest>('chargeRequests', {
  notFound: 'billing.charge_not_found',
  indexes: [
    { on: ['estateId', 'state', '-_id'] },
    { on: ['estateId', '-_id'] },
    { on: ['billId'] },
    { on: ['expiresAt'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const saleRequests = new Store<SaleRequest>('saleRequests', {
  notFound: 'billing.sale_not_found',
  indexes: [{ on: ['estateId', 'state', '-_id'] }, { on: ['estateId', '-_id'] }, { on: ['expiresAt'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** The late penalties that were billed on these bills. */
export async function penaltiesOn(principals: readonly Bill[]): Promise<IssuedBill[]> {
  const houseIds = [...new Set(principals.map(bill => bill.houseId))]
  const subject = { $in: principals.map(bill => bill._id) }
  return allIssued(last => ({
    houseId: { $in: houseIds },
    item: 'LATE_PENALTY',
    subject,
    ...(last && { orderKey: { $gt: last.orderKey } }),
  }))
}
/** Bills that somebody's money or a waiver brought about: late penalties, a credit owed again. */
export async function addBills(tx: Tx, made: readonly Bill[]): Promise<void> {
  for (const bill of made) await bills.insert(tx, bill)
}
/** How far today's word of what is due has come: `estateId` and the last house told, by code. */
export interface DueCursor {
  _id: string
  day: string
  estateId: string
  after: string
  done: boolean
}
export const dueCursors = new Shelf<DueCursor>('jobCursors', 'due')
type Joined = Bill & { run: { state: string; issuedAt: number | null; endedAt: number | null }[] }
/** Raw stages: the vendor's aggregate takes operators as they are. */
const VALID = { $or: [{ runId: null }, { 'run.state': { $in: ['issued', 'reversed'] } }] }
const JOIN = { from: 'runs', localField: 'runId', foreignField: '_id', as: 'run' }
const SLIM = { 'run.tariffs': 0, 'run.shared': 0, 'run.policy': 0 }

/** Bills of finished runs and charges only: drafts do not exist for anybody who reads. One request. */
export async function issued(match: object, order: Record<string, 1 | -1>, limit: number): Promise<IssuedBill[]> {
  const { data } = await bills
    .aggregate()
    .match(match)
    .sort(order)
    .lookup(JOIN)
    .match(VALID)
    .limit(limit)
    .project(SLIM)
    .end()
  return (data as Joined[]).map(asIssued)
}
const asIssued = ({ run: [run], ...bill }: Joined): IssuedBill => ({
  ...bill,
  issuedAt: Math.max(run?.issuedAt ?? bill.at, bill.at),
  reversedAt: run?.state === 'reversed' ? (run.endedAt ?? bill.at) : null,
})
export const billsOfHouse = (houseId: string): Promise<IssuedBill[]> =>
  allIssued(last => ({ houseId, ...(last && { orderKey: { $gt: last.orderKey } }) }))
/** One bill, with what was let go of it. */
export async function issuedBill(billId: string): Promise<(IssuedBill & { waivers: Waiver[] }) | null> {
  const { data } = await bills
    .aggregate()
    .match({ _id: billId })
    .lookup(JOIN)
    .match(VALID)
    .lookup({ from: 'waivers', localField: '_id', foreignField: 'billId', as: 'waivers' })
    .project(SLIM)
    .end()
  const [found] = data as (Joined & { waivers: Waiver[] })[]
  return found ? { ...asIssued(found), waivers: found.waivers.filter(one => one.state === 'approved') } : null
}
export const billsBefore = (houseId: string, orderKey: string | undefined, limit: number): Promise<IssuedBill[]> =>
  issued({ houseId, ...(orderKey && { orderKey: { $lt: orderKey } }) }, { orderKey: -1 }, limit)
export interface Window {
  houseId: string
  after: string | null
  older: readonly string[]
}
/** What may still be owed: everything after the settled past, and the older ones left open. One request a thousand. */
export const openWithin = (windows: readonly Window[]): Promise<IssuedBill[]> => {
  const $or = windows.flatMap(({ houseId, after, older }) => [
    { houseId, ...(after && { orderKey: { $gt: after } }) },
    ...(older.length > 0 ? [{ _id: { $in: [...older] } }] : []),
  ])
  return allIssued(last => (last ? { $and: [{ $or }, { orderKey: { $gt: last.orderKey } }] } : { $or }))
}
/** Every issued bill that matches, by `orderKey`; goes on only while a page is full. */
export async function allIssued(after: (last: IssuedBill | undefined) => object): Promise<IssuedBill[]> {
  const all: IssuedBill[] = []
  for (;;) {
    const page = await issued(after(all.at(-1)), { orderKey: 1 }, 1000)
    all.push(...page)
    if (page.length < 1000) return all
  }
}

export const windowsOf = (houseIds: readonly string[], accounts: ReadonlyMap<string, Account>): Window[] =>
  houseIds.map(houseId => {
    const account = accounts.get(houseId)
    return { houseId, after: account?.settledThrough ?? null, older: account?.openOlder ?? [] }
  })
/** What an account does not call settled, with the count of reversals that reading it goes by: see `assertSeen`. */
export const seenFrom = (houseIds: readonly string[], accounts: ReadonlyMap<string, Account>) =>
  openWithin(windowsOf(houseIds, accounts))

/** Whether any bill of the estate, draft or not, falls due on one of these days, or from a day until another. */
export async function anyDue(estateId: string, days: readonly Day[] | { from: Day; until: Day }): Promise<boolean> {
  const filter: Filter = { estateId, dueOn: 'from' in days ? days : { in: days } }
  return bills.any(filter)
}

const IDS = 900
/**
 * Adds the drafts that are not there yet; one left by a cancelled run under the same id gives way. Answers the run's
 * bills of these houses as they stand: after a crash the earlier ones count, whatever would be computed now.
 */
export async function addMissing(drafts: Bill[], runId: string, houseIds: readonly string[]): Promise<Bill[]> {
  let resumed = false
  for (let from = 0; from < drafts.length; from += IDS) {
    const some = drafts.slice(from, from + IDS)
    await bills.insertMany(some).catch(async error => {
      if (!isDuplicate(error)) throw error
      resumed = (await addAmong(some, runId)) || resumed
    })
  }
  return resumed ? draftsOf(runId, houseIds) : drafts
}
/** The same where some ids are taken; answers whether any was by this very run. */
async function addAmong(drafts: Bill[], runId: string): Promise<boolean> {
  const known = await bills.byIds(
    drafts.map(one => one._id),
    ['runId'],
  )
  const left = known.filter(one => one.runId !== runId).map(one => one._id)
  if (left.length > 0) await bills.removeMany({ _id: { in: left }, runId: { not: runId } })
  const there = new Set(known.filter(one => one.runId === runId).map(one => one._id))
  await bills.insertMany(drafts.filter(one => !there.has(one._id)))
  return there.size > 0
}
const draftsOf = (runId: string, houseIds: readonly string[]): Promise<Bill[]> =>
  bills.all({ runId, houseId: { in: houseIds } })
/** Takes away drafts of a run given up; answers how many. */
export async function removeDrafts(runId: string, limit: number): Promise<number> {
  const some = await bills.some({ runId }, { limit, fields: ['_id'] })
  if (some.length > 0) await bills.removeMany({ _id: { in: some.map(one => one._id) } })
  return some.length
}
/** What of a period these runs have billed to some houses; bills stand in the month they were made in, or the period. */
export const billedBy = (
  runIds: readonly string[],
  period: string,
  houseIds: readonly string[],
): Promise<Pick<Bill, '_id' | 'houseId' | 'item' | 'subject'>[]> =>
  bills.all(
    { houseId: { in: houseIds }, orderKey: { from: period }, period, runId: { in: runIds } },
    { order: 'orderKey', fields: ['houseId', 'item', 'subject'] },
  )
/** What these houses pay of a run's shared prices. */
export const sharedBills = (runId: string, houseIds: readonly string[]): Promise<Bill[]> =>
  bills.all({ runId, houseId: { in: houseIds }, item: { in: ['SHARED_WATER', 'SHARED_ELECTRICITY'] } })
/** What an estate's houses brought along as arrears, page by page. */
export const openingBills = (estateId: string): Promise<Pick<Bill, '_id' | 'houseId' | 'item' | 'period'>[]> =>
  bills.all({ estateId, subject: 'opening' }, { order: 'orderKey', fields: ['houseId', 'item', 'period'] })
