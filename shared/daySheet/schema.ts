import type { Hand } from '../approval/schema'
import type { Day } from '../calendar/day'
import type { Fen } from '../money/decimal'
import type { Counted, DeskMethod, Piece } from '../till/schema'

/** From the lock to the accountant's word; `bank_deposited_pending_handover`: the treasurer was out. */
export const SHEET_STATES = ['locked', 'signed', 'bank_deposited_pending_handover', 'accepted', 'verified'] as const
export type SheetState = (typeof SHEET_STATES)[number]

/** What came in for one item by one method. */
export interface SheetRow {
  /** null: kept as prepayment. */
  item: string | null
  method: DeskMethod
  /** How many receipts say so. */
  count: number
  amountFen: Fen
}
/** Receipts whose numbers follow one another. */
export interface ReceiptRange {
  from: string
  to: string
  used: number
  valid: number
  void: number
}
/** What one cashier took in one business day, as it stands when the sheet is locked: never altered afterwards. */
export interface SheetContent {
  estateId: string
  cashierId: string
  cashierName: string
  day: Day
  openedAt: number
  rows: SheetRow[]
  methods: Record<DeskMethod, { count: number; amountFen: Fen }>
  receipts: { ranges: ReceiptRange[]; used: number; valid: number; void: number }
  refunds: { count: number; amountFen: Fen }
  totalFen: Fen
  floatFen: Fen
  droppedFen: Fen
  /** What should lie in the drawer: float, plus cash, less what went to the safe. */
  expectedFen: Fen
}
export interface Deposit {
  byId: string
  byName: string
  at: number
  amountFen: Fen
  slipNumber: string
  slipPhoto: string
}
/** What the cashier signed: the count, and why it differs. */
interface Signing extends Hand {
  pieces: Piece[]
  countedFen: Fen
  differenceFen: Fen
}
export interface DaySheet {
  _id: string
  estateId: string
  day: Day
  state: SheetState
  content: SheetContent
  /** SHA-256 of `content`. */
  hash: string
  lockedAt: number
  /** Counted before the lock, for the form of who signs. */
  counted: Counted | null
  signed: Signing | null
  deposit: Deposit | null
  accepted: Hand | null
  verified: Hand | null
  /** When somebody is told that nobody signed; null: it was signed, or told. */
  escalateAt: number | null
}
export interface SheetListRow {
  sheetId: string
  day: Day
  cashierName: string
  state: SheetState
  totalFen: Fen
  receipts: number
  differenceFen: Fen | null
  lockedAt: number
}
export interface SheetView {
  /** null: it is still open, and may change with the next receipt. */
  state: SheetState | null
  sheetId: string
  content: SheetContent
  hash: string | null
  /** Whether what is kept is still what was locked. */
  intact: boolean
  /** Receipts that wait for their number. */
  numbering: number
  locksAt: number | null
  lockedAt: number | null
  counted: Counted | null
  signed: Omit<Signing, 'byId'> | null
  deposit: (Omit<Deposit, 'byId' | 'slipPhoto'> & { slipUrl: string }) | null
  accepted: Omit<Hand, 'byId'> | null
  verified: Omit<Hand, 'byId'> | null
  /** The caller's own. */
  mine: boolean
}
