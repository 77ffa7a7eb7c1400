import type { Account } from '../account/schema'
import { AGES, type Age, ageOf, daysOfAge } from '../billing/measures'
import { moneyOf } from '../billing/money-of'
import type { IssuedBill } from '../billing/schema'
import { addDays, type Day, daysBetween } from '../calendar/day'
import { type Fen, sum } from '../money/decimal'

interface Due {
  dueOn: Day
  amountFen: Fen
}
/** A house that owes something past its day: one row of the list, kept by the clock, never written by a business transaction. */
export interface Arrears {
  /** The house. */
  _id: string
  estateId: string
  label: string
  code: string
  building: string
  /** What is owed, by due date, what is not due yet among it. */
  dues: Due[]
  /** The oldest due date, then the house: the list goes by it. */
  orderKey: string
  /** How it stood on the day it was worked out, for lists that go by it: what is past its day, and how old the oldest is. */
  overdueFen: Fen
  age: Age
  /** The day on which it is of another age; null: it has no next one. */
  turnsOn: Day | null
  /** How the account stood: where it stands otherwise by now, the row is worked out anew. */
  seen: Seen
}
interface Seen {
  settledFen: Fen
  reversals: number
}
const seenOf = (account: Account | null): Seen => ({
  settledFen: account?.settledFen ?? 0,
  reversals: account?.reversals ?? 0,
})
export const isAsSeen = ({ seen }: Arrears, account: Account | null): boolean => {
  const now = seenOf(account)
  return now.settledFen === seen.settledFen && now.reversals === seen.reversals
}
type House = Pick<Arrears, '_id' | 'estateId' | 'label' | 'code' | 'building'>

/** What a house owes past its day on `day`; null: nothing. */
export function arrearsOf(
  { _id, estateId, label, code, building }: House,
  account: Account | null,
  bills: readonly IssuedBill[],
  day: Day,
): Arrears | null {
  const byDay = new Map<Day, Fen>()
  for (const bill of bills) {
    const { outstandingFen } = moneyOf(account, bill)
    byDay.set(bill.dueOn, (byDay.get(bill.dueOn) ?? 0) + outstandingFen)
  }
  const dues = [...byDay]
    .map(([dueOn, amountFen]) => ({ dueOn, amountFen }))
    .filter(one => one.amountFen !== 0)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const oldest = dues.find(one => one.amountFen > 0)
  const lateFen = overdueFen(dues, day)
  if (!oldest || lateFen <= 0) return null
  const age = ageOf(daysBetween(oldest.dueOn, day))
  const [, most] = daysOfAge(age)
  return {
    ...{ _id, estateId, label, code, building, dues },
    orderKey: `${oldest.dueOn}:${code}`,
    ...{ overdueFen: lateFen, age, turnsOn: most === null ? null : addDays(oldest.dueOn, most + 1) },
    seen: seenOf(account),
  }
}
export const overdueFen = (dues: readonly Due[], day: Day): Fen =>
  sum(dues.filter(one => one.dueOn < day).map(one => one.amountFen))
/** What is past its day, by how long; ages with nothing in them are left out. */
export const agesOf = (dues: readonly Due[], day: Day): { age: Age; amountFen: Fen }[] =>
  AGES.slice(1)
    .map(age => ({
      age,
      amountFen: sum(dues.filter(one => ageOf(daysBetween(one.dueOn, day)) === age).map(one => one.amountFen)),
    }))
    .filter(one => one.amountFen !== 0)
export interface AgeSum {
  age: Age
  houses: number
  fen: Fen
}
/** How many houses of each age owe how much; ages without a house are left out. */
export const sumsOf = (rows: readonly Pick<Arrears, 'age' | 'overdueFen'>[]): AgeSum[] =>
  AGES.map(age => {
    const mine = rows.filter(row => row.age === age)
    return { age, houses: mine.length, fen: sum(mine.map(row => row.overdueFen)) }
  }).filter(one => one.houses > 0)
