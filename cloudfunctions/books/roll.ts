import { addFacts, type Facts, freshBooks } from '../../shared/ledger/books'
import { transaction } from '../operation/transaction'
import { type BookCursor, bookCursors, bookIdOf, books, factsAfter, firstFactAt } from './store'

/**
 * How long a fact rests before it is rolled up. No function lives longer than 60 s, so by then nothing older can still be
 * committed, and the cursor misses nothing.
 */
export const REST_MS = 120_000
const CHUNK = 300
const START: BookCursor = { _id: 'cursor', entries: '', bills: '', runs: '' }

/** Rolls up the next chunk of facts, estate by estate; each estate's books know what they hold, so a repeat adds nothing. */
export async function roll(now: number): Promise<number> {
  const cursor = (await bookCursors.find(null, 'cursor')) ?? START
  const facts = await factsAfter(cursor, now - REST_MS, CHUNK)
  const { entries, bills, runs } = facts
  const count = entries.length + bills.length + runs.length
  if (count === 0) return 0
  const estateIds = new Set([...entries, ...bills, ...runs].map(one => one.estateId))
  for (const estateId of estateIds) await addTo(estateId, facts)
  const next: BookCursor = {
    _id: 'cursor',
    entries: entries.at(-1)?.orderKey ?? cursor.entries,
    bills: bills.at(-1)?.postedKey ?? cursor.bills,
    runs: runs.at(-1)?.movedKey ?? cursor.runs,
  }
  await transaction(async tx => {
    const seen = (await bookCursors.find(tx, 'cursor')) ?? START
    if (seen.entries === cursor.entries && seen.bills === cursor.bills && seen.runs === cursor.runs)
      await bookCursors.put(tx, next)
  })
  return count
}
async function addTo(estateId: string, { entries, bills, runs }: Facts): Promise<void> {
  const of = <T extends { estateId: string }>(all: readonly T[]) => all.filter(one => one.estateId === estateId)
  const own = { entries: of(entries), bills: of(bills), runs: of(runs) }
  await transaction(async tx => {
    const before = (await books.find(tx, bookIdOf(estateId))) ?? freshBooks(bookIdOf(estateId))
    await books.put(tx, addFacts(before, own))
  })
}
/** When there is something to roll up. */
export async function nextRoll(now: number): Promise<number | null> {
  const first = await firstFactAt((await bookCursors.find(null, 'cursor')) ?? START)
  return first === null ? null : Math.max(now, first + REST_MS + 1)
}
