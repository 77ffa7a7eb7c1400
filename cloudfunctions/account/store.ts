import type { BookedEntry, LedgerEntry } from '../../shared/account/posting'
import type { Account } from '../../shared/account/schema'
import type { WaivedPart } from '../../shared/billing/take-back'
import { Store } from '../operation/store'

/** The money of each house, and what moved it: written by `change` and `post` alone. */
export const accounts = new Store<Account>('accounts', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
})
export const entries = new Store<BookedEntry>('entries', {
  notFound: 'internal',
  indexes: [{ on: ['houseId', 'at', '_id'] }, { on: ['estateId', 'orderKey'] }, { on: ['orderKey'] }],
})
export const accountsOf = async (houseIds: readonly string[]): Promise<Map<string, Account>> =>
  new Map((await accounts.byIds(houseIds)).map(one => [one._id, one]))
export const entriesUntil = (houseId: string, until: number): Promise<LedgerEntry[]> =>
  entries.all({ houseId, at: { from: 0, until } }, { order: 'at' })
/** What was let go of these houses' bills, and under which account: a reversal gives it back. */
export async function waivedOf(houseIds: readonly string[]): Promise<WaivedPart[]> {
  const all = await entries.all({ houseId: { in: houseIds }, kind: 'waiver' })
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
  const { data } = await accounts
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
export const heldAtOpening = (estateId: string): Promise<Pick<LedgerEntry, '_id' | 'houseId' | 'kind'>[]> =>
  entries.all({ estateId, _id: { after: 'opening:', until: 'opening;' } }, { fields: ['houseId', 'kind'] })
