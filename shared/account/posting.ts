import type { Day, Period } from '../calendar/day'
import { type Fen, sum } from '../money/decimal'
import { AGENCY, type Item } from '../tariff/schema'
import type { Payer, Prepaid } from './schema'

export interface Posting {
  account: string
  debitFen: Fen
  creditFen: Fen
}
/** What an entry does to one bill; negative takes a settlement back. */
export interface EntryPart {
  billId: string
  item: string
  period: Period
  amountFen: Fen
  /** Who owed it, and whose money settled it. */
  payer: Payer
  /** The month the bill went out, and the day it was due: what collection and ageing are counted by. */
  issuedIn: Period
  dueOn: Day
  /** Let go, not collected. */
  waived?: boolean
}
/** Insert-only double entry; undo is another entry that reverses it. Bills carry their own posting instead. */
export interface LedgerEntry {
  _id: string
  estateId: string
  houseId: string
  at: number
  /** `draw`: the house's prepayment settled bills. */
  kind: 'prepayment' | 'transfer' | 'deposit' | 'payment' | 'draw' | 'waiver' | 'reversal' | 'refund' | 'settlement'
  postings: Posting[]
  note: string
  /** The bills it settles, as `settle` answered them. */
  parts?: EntryPart[]
  /** By how much it changes whose prepayment. */
  prepaid?: Prepaid[]
  /** Whose it is otherwise: a deposit, a debt on `receivable:refunds`. */
  payer?: Payer
}
/** Whose bills and prepayments an entry moves. */
export const payersIn = ({ parts = [], prepaid = [] }: LedgerEntry): Payer[] => [
  ...new Set([...parts, ...prepaid].map(one => one.payer)),
]
/** An entry as it is kept, with its place in the stream of all entries: when it was booked, not when it was paid. */
export interface BookedEntry extends LedgerEntry {
  orderKey: string
}
/** Where a document stands in a stream that a cursor follows. */
export const streamKeyOf = (at: number, id: string): string => `${String(at).padStart(15, '0')}:${id}`
/** The moment of such a place, ms. */
export const momentOf = (streamKey: string): number => Number(streamKey.slice(0, 15))
/** An entry booked at this moment, ms: `now` of the operation or job that writes it, never earlier. */
export const booked = (entry: LedgerEntry, now: number): BookedEntry => ({
  ...entry,
  orderKey: streamKeyOf(now, entry._id),
})
export const isBalanced = (postings: readonly Posting[]): boolean =>
  sum(postings.map(one => one.debitFen)) === sum(postings.map(one => one.creditFen)) &&
  postings.every(
    one =>
      Number.isSafeInteger(one.debitFen) &&
      Number.isSafeInteger(one.creditFen) &&
      one.debitFen >= 0 &&
      one.creditFen >= 0,
  )
/** `from` is credited and `to` debited; a negative amount goes the other way. */
export const move = (to: string, from: string, amountFen: Fen): Posting[] =>
  amountFen >= 0
    ? [
        { account: to, debitFen: amountFen, creditFen: 0 },
        { account: from, debitFen: 0, creditFen: amountFen },
      ]
    : move(from, to, -amountFen)
export const incomeOf = (item: Item): string => `${AGENCY.includes(item) ? 'agency' : 'revenue'}:${item}`
export const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, debitFen, creditFen }) => ({ account, debitFen: creditFen, creditFen: debitFen }))
/** What an entry does to what the house owes. */
export const effectOn = (account: string, postings: readonly Posting[]): Fen =>
  sum(postings.filter(one => one.account === account).map(one => one.debitFen - one.creditFen))
