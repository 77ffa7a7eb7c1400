import type { BillItem, WaiverKind } from '../billing/schema'
import type { Fen } from '../money/decimal'

export const WAIVER_STATES = ['requested', 'checked', 'approved', 'rejected'] as const
export type WaiverState = (typeof WAIVER_STATES)[number]
export interface Decision {
  byId: string
  byName: string
  at: number
  note: string
}
/** Something let go: asked for by one person, checked against the books by a second, approved by a third. */
export interface Waiver {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  kind: WaiverKind
  /** Null: a service credit that becomes prepayment. For a penalty not billed yet, its principal. */
  billId: string | null
  item: BillItem | null
  period: string | null
  amountFen: Fen
  reason: string
  evidence: string[]
  state: WaiverState
  asked: Decision
  checked: Decision | null
  decided: Decision | null
}
/** The account that bears what is let go. */
export const accountOf = (kind: WaiverKind): string => `waiver:${kind}`
/** What a supervisor approves alone where the estate has not said otherwise; a manager approves above it. */
export const DEFAULT_LIMIT_FEN: Fen = 50_000
