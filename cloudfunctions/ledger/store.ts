import type { Account } from '../../shared/billing/schema'
import type { WaivedPart } from '../../shared/billing/take-back'
import type { BookedEntry, LedgerEntry } from '../../shared/ledger/posting'
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
  const { data } = await database()
    .collection('entries')
    .where({ houseId, at: _.lt(until) })
    .orderBy('at', 'asc')
    .limit(1000)
    .get()
  return data as LedgerEntry[]
}
/** What was let go of these houses' bills, and under which account: a reversal gives it back. */
export async function waivedOf(houseIds: readonly string[]): Promise<WaivedPart[]> {
  const _ = database().command
  const { data } = await database()
    .collection('entries')
    .where({ houseId: _.in([...houseIds]), kind: 'waiver' })
    .limit(1000)
    .get()
  return (data as LedgerEntry[]).flatMap(({ postings, parts = [] }) => {
    const account = postings.find(one => one.debitFen > 0)?.account ?? ''
    return parts.map(({ billId, amountFen }) => ({ billId, account, amountFen }))
  })
}
interface Turnover {
  _id: string
  debitFen: number
  creditFen: number
  documents: number
}
/** What the estate's entries turned over, account by account. */
export async function entryTurnover(estateId: string): Promise<Turnover[]> {
  const { data } = await database()
    .collection('entries')
    .aggregate()
    .match({ estateId })
    .unwind('$postings')
    .group({
      _id: '$postings.account',
      debitFen: { $sum: '$postings.debitFen' },
      creditFen: { $sum: '$postings.creditFen' },
      documents: { $sum: 1 },
    })
    .end()
  return data as Turnover[]
}
/** The balances the estate's accounts maintain. */
export async function maintained(estateId: string): Promise<{ prepaidFen: number; depositsFen: number }> {
  const { data } = await database()
    .collection('accounts')
    .aggregate()
    .match({ estateId })
    .group({ _id: null, prepaidFen: { $sum: '$prepaidFen' }, depositsFen: { $sum: '$depositsFen' } })
    .end()
  return (data as { prepaidFen: number; depositsFen: number }[])[0] ?? { prepaidFen: 0, depositsFen: 0 }
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
