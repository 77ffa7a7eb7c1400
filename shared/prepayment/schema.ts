import type { Payer } from '../account/schema'
import type { Approval, Rule } from '../approval/schema'
import type { Fen } from '../money/decimal'

/** A cashier or an accountant asks, the manager decides; what nobody approves within a month is asked for anew. */
export const PASSING_RULE: Rule = { persons: 'two', waitsMs: 30 * 86_400_000 }
/** Whose prepayment: of this payer in this house. */
export interface Purse {
  houseId: string
  houseLabel: string
  payer: Payer
}
/** Money held in advance that is to be held for another payer, or in another house of the estate. */
export interface Passing extends Approval {
  _id: string
  estateId: string
  from: Purse
  to: Purse
  amountFen: Fen
  reason: string
}
