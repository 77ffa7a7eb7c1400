import { type BookedEntry, effectOn, incomeOf, move, type Posting, reversed } from '../account/posting'
import { AGES, type Age, ageOf, type Collection } from '../billing/measures'
import { type Bill, type BillItem, isPriced } from '../billing/schema'
import { type Day, daysBetween, type Period, periodOf, today } from '../calendar/day'
import { type Fen, sum } from '../money/decimal'
import type { ItemSum } from '../run/schema'
import { AGENCY } from '../tariff/schema'

interface Turnover {
  account: string
  debitFen: Fen
  creditFen: Fen
}
/** What was billed, let go and collected in a month, of bills of one period that went out in one month. No agency items. */
interface Cell {
  month: Period
  issuedIn: Period
  period: Period
  billedFen: Fen
  waivedFen: Fen
  collectedFen: Fen
}
/** An estate's totals, rolled up behind a cursor from what is insert-only; no business transaction writes them. */
export interface Books {
  _id: string
  accounts: Turnover[]
  bills: number
  entries: number
  /** By how much entries have lessened the receivable: what the accounts say they have settled. */
  settledFen: Fen
  cells: Cell[]
  /** What is still owed of all that was due on a day. */
  ages: { dueOn: Day; outstandingFen: Fen }[]
  runs: Record<string, 'issued' | 'reversed'>
  entriesThrough: string
  billsThrough: string
}
export const freshBooks = (estateId: string): Books => ({
  _id: estateId,
  accounts: [],
  bills: 0,
  entries: 0,
  settledFen: 0,
  cells: [],
  ages: [],
  runs: {},
  entriesThrough: '',
  billsThrough: '',
})
/** A run as far as the books need it. */
export interface MovedRun {
  _id: string
  estateId: string
  period: Period
  dueOn: Day
  state: string
  bills: number
  sums: ItemSum[]
  issuedAt: number | null
  endedAt: number | null
  movedKey: string | null
}
export interface Facts {
  entries: readonly BookedEntry[]
  /** Bills outside runs. */
  bills: readonly Bill[]
  runs: readonly MovedRun[]
}

const counts = (item: string): boolean => !(AGENCY as readonly string[]).includes(item) && isPriced(item as BillItem)
const monthOf = (at: number): Period => periodOf(today(at))

/** The books with these facts in them. What they hold already is passed over, so that repeating a chunk changes nothing. */
export function addFacts(before: Books, { entries, bills, runs }: Facts): Books {
  const accounts = new Map(before.accounts.map(one => [one.account, { ...one }]))
  const cells = new Map(before.cells.map(one => [cellKey(one), { ...one }]))
  const ages = new Map(before.ages.map(one => [one.dueOn, one.outstandingFen]))
  const books = { ...before, runs: { ...before.runs } }
  const turn = (postings: readonly Posting[]) => {
    for (const { account, debitFen, creditFen } of postings) {
      const one = accounts.get(account) ?? { account, debitFen: 0, creditFen: 0 }
      accounts.set(account, { account, debitFen: one.debitFen + debitFen, creditFen: one.creditFen + creditFen })
    }
  }
  const age = (dueOn: Day, fen: Fen) => ages.set(dueOn, (ages.get(dueOn) ?? 0) + fen)
  const cell = (
    at: Pick<Cell, 'month' | 'issuedIn' | 'period'>,
    what: 'billedFen' | 'waivedFen' | 'collectedFen',
    fen: Fen,
  ) => {
    const one = cells.get(cellKey(at)) ?? { ...at, billedFen: 0, waivedFen: 0, collectedFen: 0 }
    cells.set(cellKey(at), { ...one, [what]: one[what] + fen })
  }
  for (const entry of [...entries].sort(byKey(one => one.orderKey))) {
    if (entry.orderKey <= books.entriesThrough) continue
    books.entriesThrough = entry.orderKey
    books.entries += 1
    books.settledFen -= effectOn('receivable', entry.postings)
    turn(entry.postings)
    for (const { item, period, amountFen, issuedIn, dueOn, waived } of entry.parts ?? []) {
      age(dueOn, -amountFen)
      if (counts(item))
        cell({ month: monthOf(entry.at), issuedIn, period }, waived ? 'waivedFen' : 'collectedFen', amountFen)
    }
  }
  for (const bill of [...bills].sort(byKey(one => one.postedKey ?? ''))) {
    const key = bill.postedKey ?? ''
    if (key <= books.billsThrough) continue
    books.billsThrough = key
    books.bills += 1
    turn(bill.posting)
    age(bill.dueOn, bill.amountFen)
    const month = bill.subject === 'opening' ? bill.period : monthOf(bill.at)
    if (counts(bill.item)) cell({ month, issuedIn: month, period: bill.period }, 'billedFen', bill.amountFen)
  }
  for (const run of runs) addRun(books, run, { turn, age, cell })
  return {
    ...books,
    accounts: [...accounts.values()].sort(byKey(one => one.account)),
    cells: [...cells.values()].sort(byKey(cellKey)),
    ages: [...ages]
      .map(([dueOn, outstandingFen]) => ({ dueOn, outstandingFen }))
      .filter(one => one.outstandingFen !== 0)
      .sort(byKey(one => one.dueOn)),
  }
}
interface Into {
  turn: (postings: readonly Posting[]) => void
  age: (dueOn: Day, fen: Fen) => void
  cell: (at: Pick<Cell, 'month' | 'issuedIn' | 'period'>, what: 'billedFen', fen: Fen) => void
}
/** A run's bills by their sums, once when it was issued and once the other way when it was taken back. */
function addRun(books: Books, run: MovedRun, { turn, age, cell }: Into): void {
  const { _id, period, dueOn, issuedAt, endedAt, state } = run
  if (issuedAt === null || (state !== 'issued' && state !== 'reversed')) return
  const issuedIn = monthOf(issuedAt)
  const add = (month: Period, sign: 1 | -1) => {
    for (const { item, amountFen } of run.sums) {
      const postings = move('receivable', incomeOf(item), amountFen)
      turn(sign === 1 ? postings : reversed(postings))
      age(dueOn, sign * amountFen)
      if (counts(item)) cell({ month, issuedIn, period }, 'billedFen', sign * amountFen)
    }
  }
  if (!books.runs[_id]) {
    books.bills += run.bills
    add(issuedIn, 1)
    books.runs[_id] = 'issued'
  }
  if (state === 'reversed' && books.runs[_id] !== 'reversed') {
    add(monthOf(endedAt ?? issuedAt), -1)
    books.runs[_id] = 'reversed'
  }
}
const cellKey = ({ month, issuedIn, period }: Pick<Cell, 'month' | 'issuedIn' | 'period'>) =>
  `${month} ${issuedIn} ${period}`
const byKey =
  <T>(keyOf: (one: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0

/** What is owed, by days past due. */
export function ageing({ ages }: Books, day: Day): { age: Age; amountFen: Fen }[] {
  return AGES.map(age => ({
    age,
    amountFen: sum(ages.filter(one => ageOf(daysBetween(one.dueOn, day)) === age).map(one => one.outstandingFen)),
  }))
}
/**
 * A period's collection as §6 counts it: of its own bills, whenever collected; and of what was owed from earlier months
 * when its month began, what came in during that month. A prepayment counts when it settles a bill, not when it is held.
 */
export function collectionOf({ cells }: Books, period: Period): Collection {
  const current = cells.filter(one => one.period === period && one.issuedIn >= period)
  const older = cells.filter(one => one.issuedIn < period && one.period < period)
  const before = older.filter(one => one.month < period)
  const during = older.filter(one => one.month === period)
  const of = (some: Cell[], what: 'billedFen' | 'waivedFen' | 'collectedFen') => sum(some.map(one => one[what]))
  return {
    billedFen: of(current, 'billedFen'),
    waivedFen: of(current, 'waivedFen'),
    collectedFen: of(current, 'collectedFen'),
    openingArrearsFen: of(before, 'billedFen') - of(before, 'waivedFen') - of(before, 'collectedFen'),
    recoveredFen: of(during, 'collectedFen'),
  }
}
