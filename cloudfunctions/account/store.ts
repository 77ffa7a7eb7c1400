import type { BookedEntry, LedgerEntry } from '../../shared/account/posting'
import type { Account } from '../../shared/account/schema'
import type { WaivedPart } from '../../shared/billing/take-back'
import { database } from '../operation/database'
import { Store } from '../operation/store'

/** The money of each house, and what moved it: written by `change` and `post` alone. */
export const accounts = new Store<Account>('accounts', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
})
export const entries = new Store<BookedEntry>('entries', {
  notFound: 'internal',
  indexes: [{ on: ['houseId', 'at'] }, { on: ['estateId', 'orderKey'] }, { on: ['orderKey'] }],
})
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
