import { isDeepStrictEqual } from 'node:util'
import type { Account } from '../../shared/billing/schema'
import type { WaivedPart } from '../../shared/billing/take-back'
import type { Arrears } from '../../shared/ledger/arrears'
import type { BookedEntry, LedgerEntry } from '../../shared/ledger/posting'
import type { LookLog } from '../operation/audited-look'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const accounts = new Store<Account>('accounts', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
})
export const entries = new Store<BookedEntry>('entries', {
  notFound: 'internal',
  indexes: [{ on: ['houseId', 'at'] }, { on: ['estateId', 'orderKey'] }, { on: ['orderKey'] }],
})
/** Who owes what past its day, one row a house: kept by the clock. */
export const arrearsRows = new Store<Arrears>('arrears', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', 'orderKey'] }, { on: ['estateId', 'building', 'orderKey'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** Makes the rows of these houses (at most 100) what they are to be; what is so already is not written. */
export async function keepArrears(houseIds: readonly string[], rows: readonly Arrears[]): Promise<void> {
  const _ = database().command
  const { data } = await database()
    .collection('arrears')
    .where({ _id: _.in([...houseIds]) })
    .limit(100)
    .get()
  const known = new Map((data as Arrears[]).map(one => [one._id, one]))
  const gone = [...known.keys()].filter(id => !rows.some(row => row._id === id))
  if (gone.length > 0)
    await database()
      .collection('arrears')
      .where({ _id: _.in(gone) })
      .remove()
  await arrearsRows.insertMany(rows.filter(row => !known.has(row._id)))
  const changed = rows.filter(row => known.has(row._id) && !isDeepStrictEqual(known.get(row._id), row))
  await Promise.all(changed.map(({ _id, ...fields }) => arrearsRows.update({ _id }, fields)))
}
export async function accountsOf(houseIds: readonly string[]): Promise<Map<string, Account>> {
  const _ = database().command
  const { data } = await database()
    .collection('accounts')
    .where({ _id: _.in([...houseIds]) })
    .limit(100)
    .get()
  return new Map((data as Account[]).map(one => [one._id, one]))
}
export async function entriesUntil(houseId: string, until: number): Promise<LedgerEntry[]> {
  const _ = database().command
  const all = new Map<string, LedgerEntry>()
  for (let from = 0; ; ) {
    const { data } = await database()
      .collection('entries')
      .where({ houseId, at: _.gte(from).and(_.lt(until)) })
      .orderBy('at', 'asc')
      .limit(1000)
      .get()
    // The page begins at the moment at which the last one ended: what was there already is there once.
    for (const one of data as LedgerEntry[]) all.set(one._id, one)
    const last = (data as LedgerEntry[]).at(-1)?.at ?? 0
    if (data.length < 1000) return [...all.values()]
    if (last === from) throw new Error(`more than 1000 entries of ${houseId} at ${from}`)
    from = last
  }
}
/** What was let go of these houses' bills, and under which account: a reversal gives it back. */
export async function waivedOf(houseIds: readonly string[]): Promise<WaivedPart[]> {
  const _ = database().command
  const all: LedgerEntry[] = []
  for (;;) {
    const { data } = await database()
      .collection('entries')
      .where({ houseId: _.in([...houseIds]), kind: 'waiver', _id: _.gt(all.at(-1)?._id ?? '') })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    all.push(...(data as LedgerEntry[]))
    if (data.length < 1000) break
  }
  return all.flatMap(({ postings, parts = [] }) => {
    const account = postings.find(one => one.debitFen > 0)?.account ?? ''
    return parts.map(({ billId, amountFen }) => ({ billId, account, amountFen }))
  })
}
interface Held {
  prepaidFen: number
  depositsFen: number
  settledFen: number
}
/** The balances the estate's accounts maintain. */
export async function maintained(estateId: string): Promise<Held> {
  const { data } = await database()
    .collection('accounts')
    .aggregate()
    .match({ estateId })
    .group({
      _id: null,
      prepaidFen: { $sum: '$prepaidFen' },
      depositsFen: { $sum: '$depositsFen' },
      settledFen: { $sum: '$settledFen' },
    })
    .end()
  return (data as Held[])[0] ?? { prepaidFen: 0, depositsFen: 0, settledFen: 0 }
}
/** Money an estate's houses brought along, page by page. */
export async function heldAtOpening(estateId: string): Promise<Pick<LedgerEntry, '_id' | 'houseId' | 'kind'>[]> {
  const _ = database().command
  const all: Pick<LedgerEntry, '_id' | 'houseId' | 'kind'>[] = []
  for (;;) {
    const { data } = await database()
      .collection('entries')
      .where({ estateId, _id: _.and(_.gt(all.at(-1)?._id ?? 'opening:'), _.lt('opening;')) })
      .orderBy('_id', 'asc')
      .limit(1000)
      .field({ houseId: true, kind: true })
      .get()
    all.push(...(data as typeof all))
    if (data.length < 1000) return all
  }
}
/** Looks after one moment and before another, oldest first. */
export async function looksFrom(after: number, before: number, limit: number): Promise<LookLog[]> {
  const _ = database().command
  const where = { at: _.gt(after).and(_.lt(before)) }
  const { data } = await database().collection('looks').where(where).orderBy('at', 'asc').limit(limit).get()
  return data as LookLog[]
}
export async function looksOfPerson(personId: string, after: number, until: number): Promise<LookLog[]> {
  const _ = database().command
  const { data } = await database()
    .collection('looks')
    .where({ personId, at: _.gt(after).and(_.lte(until)) })
    .field({ estateId: true, houseId: true, at: true })
    .limit(1000)
    .get()
  return data as LookLog[]
}
