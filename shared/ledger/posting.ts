import { type Fen, sum } from '../money/decimal'
import { AGENCY, type Item } from '../tariff/schema'

export interface Posting {
  account: string
  debitFen: Fen
  creditFen: Fen
}
/** Insert-only double entry; undo is another entry that reverses it. Bills carry their own posting instead. */
export interface LedgerEntry {
  _id: string
  estateId: string
  houseId: string
  at: number
  kind: 'prepayment' | 'deposit' | 'payment' | 'waiver' | 'reversal' | 'refund' | 'settlement'
  postings: Posting[]
  note: string
}
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
