import type { Approval } from '../approval/schema'
import type { BillItem, WaiverKind } from '../billing/schema'
import type { Fen } from '../money/decimal'

/** Something let go: asked for by one person, checked against the books by a second, approved by a third. */
export interface Waiver extends Approval {
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
}
/** The account that bears what is let go. */
export const accountOf = (kind: WaiverKind): string => `waiver:${kind}`
