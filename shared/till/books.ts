import { type LedgerEntry, move } from '../account/posting'
import type { Fen } from '../money/decimal'
import type { DeskMethod } from './schema'

/** Where the money of each way of taking it waits: the drawer, and what the bank and the card company will confirm. */
export const CLEARINGS: Record<DeskMethod, string> = {
  cash: 'clearing:cash',
  bank: 'clearing:bank',
  pos: 'clearing:pos',
}
/** Cash that no drawer holds. */
export const SAFE = 'safe'

interface Moved {
  id: string
  estateId: string
  amountFen: Fen
  at: number
  note: string
}
const between = (to: string, from: string, { id, amountFen, estateId, at, note }: Moved): LedgerEntry => ({
  _id: id,
  estateId,
  houseId: '',
  at,
  kind: 'settlement',
  postings: move(to, from, amountFen),
  note,
})
/** The float comes out of the safe. */
export const laidIn = (moved: Moved): LedgerEntry => between(CLEARINGS.cash, SAFE, moved)
/** What is too much for a drawer goes back into it. */
export const putAway = (moved: Moved): LedgerEntry => between(SAFE, CLEARINGS.cash, moved)
/** What was counted beside what should have been there: a shortage costs, a surplus is kept apart until it is claimed. */
export const DIFFERENCE = 'difference:cash'
export const differs = (moved: Moved): LedgerEntry => between(CLEARINGS.cash, DIFFERENCE, moved)
/** Paid in at the bank. */
export const banked = (moved: Moved): LedgerEntry => between('bank', CLEARINGS.cash, moved)
