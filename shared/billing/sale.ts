import type { Payer } from '../account/schema'
import type { Approval, ApprovalState, Rule } from '../approval/schema'
import type { Day } from '../calendar/day'
import type { Fen } from '../money/decimal'
import type { BillItem } from './schema'

/** The accountant asks, the manager decides; what nobody decides within a month is asked for anew. */
export const SALE_RULE: Rule = { persons: 'two', waitsMs: 30 * 86_400_000 }
/** A sale entered wrongly, to be put right: it was on another day, or never (`to` null). */
export interface SaleRequest extends Approval {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  on: Day
  to: Day | null
  reason: string
}
export interface SaleRow {
  correctionId: string
  houseId: string
  houseLabel: string
  on: Day
  to: Day | null
  reason: string
  state: ApprovalState
  requestedBy: string
  requestedAt: number
  decidedBy: string | null
  note: string
  mine: boolean
}
/** What putting a sale right does, before it is done. */
export interface SaleEffect {
  /** Names what was seen: who approves approves this. */
  seen: string
  transfers: Day[]
  bills: {
    billId: string
    item: BillItem
    period: string
    amountFen: Fen
    /** Paid so far, by `from`: it stays with the bill. */
    settledFen: Fen
    from: Payer
    to: Payer
  }[]
  /** Held in advance, and passing over. */
  prepaid: { from: Payer; to: Payer; amountFen: Fen }[]
  /** Bills of a month with days of both that stay as they are. */
  undivided: { billId: string; item: BillItem; period: string; amountFen: Fen }[]
  /** Owners in the app, whose bills they see now, and whose afterwards. */
  persons: { name: string; from: Payer; to: Payer }[]
}
