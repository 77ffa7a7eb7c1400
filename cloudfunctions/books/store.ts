import { momentOf, streamKeyOf } from '../../shared/account/posting'
import { addFacts, type Books, type Facts, freshBooks } from '../../shared/ledger/books'
import { entries as entryStream } from '../account/store'
import { bills as billStream } from '../billing/store'
import { beside } from '../operation/beside'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import { runs as runStream } from '../run/store'

export const books = new Store<Books>('books', { notFound: 'internal' })
/** How far all streams have been rolled up, over all estates. */
export interface BookCursor {
  _id: 'cursor'
  entries: string
  bills: string
  runs: string
}
export const bookCursors = new Shelf<BookCursor>('jobCursors', 'books')
/** The books of what belongs to no estate: withdrawals to the company's bank. */
export const bookIdOf = (estateId: string): string => estateId || 'company'

const RUN = [...(['estateId', 'period', 'dueOn', 'state', 'bills', 'sums', 'issuedAt', 'endedAt', 'movedKey'] as const)]
const by = (field: string, limit: number) => ({ order: { field, direction: 'asc' } as const, limit })
/** The next facts of each stream between two moments of it. Three requests. */
export async function factsAfter(after: Omit<BookCursor, '_id'>, before: number, limit: number): Promise<Facts> {
  const end = streamKeyOf(before, '')
  const between = (after: string) => ({ after, until: end })
  const [entries, bills, runs] = await Promise.all([
    entryStream.some({ orderKey: between(after.entries) }, by('orderKey', limit)),
    billStream.some({ postedKey: between(after.bills) }, by('postedKey', limit)),
    runStream.some({ movedKey: between(after.runs) }, { ...by('movedKey', limit), fields: RUN }),
  ])
  return { entries, bills, runs }
}
/** When the next fact will be old enough to be rolled up; null: none waits. */
export async function firstFactAt(after: Omit<BookCursor, '_id'>): Promise<number | null> {
  const { entries, bills, runs } = await factsAfter(after, Number.MAX_SAFE_INTEGER / 2 ** 10, 1)
  const keys = [entries[0]?.orderKey, bills[0]?.postedKey, runs[0]?.movedKey].filter(key => typeof key === 'string')
  return keys.length > 0 ? Math.min(...keys.map(key => momentOf(key))) : null
}

const TAIL = 1000
/** An estate's books up to this moment: what is rolled up, and the few facts after it. Four requests when it is not far behind. */
export async function booksNow(estateId: string): Promise<Books> {
  const through = ({ entriesThrough, billsThrough }: Books) => ({ entriesThrough, billsThrough })
  const after = async ({ entriesThrough, billsThrough }: Pick<Books, 'entriesThrough' | 'billsThrough'>) => {
    const [entries, bills, runs] = await Promise.all([
      entryStream.some({ estateId, orderKey: { after: entriesThrough } }, by('orderKey', TAIL)),
      billStream.some({ estateId, postedKey: { after: billsThrough } }, by('postedKey', TAIL)),
      runStream.all({ estateId, movedKey: { after: '' } }, { order: 'movedKey', fields: RUN }),
    ])
    return { entries, bills, runs }
  }
  const bookId = bookIdOf(estateId)
  const rolledUp = async () => (await books.find(null, bookId)) ?? freshBooks(bookId)
  let [current, facts] = await beside(`books of ${estateId}`, rolledUp, through, after)
  for (;;) {
    current = addFacts(current, facts)
    if (facts.entries.length < TAIL && facts.bills.length < TAIL) return current
    facts = await after(through(current))
  }
}
