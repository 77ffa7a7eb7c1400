import type { Day } from '../calendar/day'
import type { Fen } from '../money/decimal'

/** How money is taken at the desk. Cheques are not. */
export const DESK_METHODS = ['cash', 'bank', 'pos'] as const
export type DeskMethod = (typeof DESK_METHODS)[number]

/** Every note and coin of the renminbi that passes from hand to hand, in fen: there is no coin of 3. */
export const FACES = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 2, 1] as const
/** So many of one note or coin. */
export interface Piece {
  faceFen: Fen
  count: number
}
interface MethodSum {
  count: number
  amountFen: Fen
}
/** What lay in the drawer when somebody counted, beside what should have. */
export interface Counted {
  pieces: Piece[]
  totalFen: Fen
  expectedFen: Fen
  at: number
}
export interface Drop {
  dropId: string
  amountFen: Fen
  at: number
}
/** What one cashier has taken and not handed over yet. Written with every receipt, so that nothing slips past a lock. */
export interface Till {
  /** `estate:person` */
  _id: string
  estateId: string
  personId: string
  /** The day sheet that receipts go to; null: the next receipt opens one. */
  sheet: { sheetId: string; day: Day; openedAt: number } | null
  /** When the clock looks whether the sheet is to be locked; null: no sheet is open. */
  lockAt: number | null
  /** How many sheets there have been, and the day of the last one that was closed. */
  sheets: number
  lastDay: Day | null
  floatFen: Fen
  /** When the float was laid in; null: it was not, and the drawer began empty. */
  openedAt: number | null
  taken: Record<DeskMethod, MethodSum>
  drops: Drop[]
  /** Receipts of the open sheet that are void. */
  voided: number
  counted: Counted | null
}
/** What may lie in a drawer before some of it should go to the safe, where an estate says nothing else. Fen. */
export const DEFAULT_DRAWER_LIMIT_FEN = 500_000

export interface TillView {
  estateId: string
  openedAt: number | null
  floatFen: Fen
  taken: Record<DeskMethod, MethodSum>
  drops: Drop[]
  /** What the drawer should hold now. */
  expectedFen: Fen
  limitFen: Fen
  /** More lies in the drawer than should. */
  over: boolean
  counted: Counted | null
  sheetDay: Day | null
}
