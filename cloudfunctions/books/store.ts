import { type BookedEntry, streamKeyOf } from '../../shared/account/posting'
import type { Bill } from '../../shared/billing/schema'
import { addFacts, type Books, type Facts, freshBooks, type MovedRun } from '../../shared/ledger/books'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const books = new Store<Books>('books', { notFound: 'internal' })
/** How far all streams have been rolled up, over all estates. */
export interface BookCursor {
  _id: 'cursor'
  entries: string
  bills: string
  runs: string
}
export const bookCursors = new Store<BookCursor>('bookCursors', { notFound: 'internal' })
/** The books of what belongs to no estate: withdrawals to the company's bank. */
export const bookIdOf = (estateId: string): string => estateId || 'company'

const RUN = {
  estateId: true,
  period: true,
  dueOn: true,
  state: true,
  bills: true,
  sums: true,
  issuedAt: true,
  endedAt: true,
  movedKey: true,
}
async function page<T>(collection: string, where: object, key: string, limit: number, fields?: object): Promise<T[]> {
  let query = database().collection(collection).where(where).orderBy(key, 'asc').limit(limit)
  if (fields) query = query.field(fields)
  return (await query.get()).data as T[]
}
/** The next facts of each stream between two moments of it. Three requests. */
export async function factsAfter(after: Omit<BookCursor, '_id'>, before: number, limit: number): Promise<Facts> {
  const _ = database().command
  const end = streamKeyOf(before, '')
  const between = (from: string) => _.gt(from).and(_.lt(end))
  const [entries, bills, runs] = await Promise.all([
    page<BookedEntry>('entries', { orderKey: between(after.entries) }, 'orderKey', limit),
    page<Bill>('bills', { postedKey: between(after.bills) }, 'postedKey', limit),
    page<MovedRun>('runs', { movedKey: between(after.runs) }, 'movedKey', limit, RUN),
  ])
  return { entries, bills, runs }
}
/** When the next fact will be old enough to be rolled up; null: none waits. */
export async function firstFactAt(after: Omit<BookCursor, '_id'>): Promise<number | null> {
  const { entries, bills, runs } = await factsAfter(after, Number.MAX_SAFE_INTEGER / 2 ** 10, 1)
  const keys = [entries[0]?.orderKey, bills[0]?.postedKey, runs[0]?.movedKey].filter(key => typeof key === 'string')
  return keys.length > 0 ? Math.min(...keys.map(key => Number(key.split(':')[0]))) : null
}

const TAIL = 1000
/** An estate's books up to this moment: what is rolled up, and the few facts after it. Four requests when it is not far behind. */
export async function booksNow(estateId: string): Promise<Books> {
  const _ = database().command
  let current = (await books.find(null, bookIdOf(estateId))) ?? freshBooks(bookIdOf(estateId))
  for (;;) {
    const { entriesThrough, billsThrough } = current
    const [entries, bills, runs] = await Promise.all([
      page<BookedEntry>('entries', { estateId, orderKey: _.gt(entriesThrough) }, 'orderKey', TAIL),
      page<Bill>('bills', { estateId, postedKey: _.gt(billsThrough) }, 'postedKey', TAIL),
      page<MovedRun>('runs', { estateId, movedKey: _.gt('') }, 'movedKey', TAIL, RUN),
    ])
    current = addFacts(current, { entries, bills, runs })
    if (entries.length < TAIL && bills.length < TAIL) return current
  }
}
