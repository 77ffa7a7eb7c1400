import type { Approval, ApprovalState, Rule } from '../approval/schema'
import type { Fen } from '../money/decimal'
import type { LineInputs } from './line'
import type { BillItem } from './schema'

/** Another person decides, a manager; what nobody decides within a month is asked for anew, at the price of then. */
export const CHARGE_RULE: Rule = { persons: 'two', waitsMs: 30 * 86_400_000 }
/** A charge, or the reversal of one, that is more than one person may alone; and each reversal, for who did it and why. */
export interface ChargeRequest extends Approval {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  kind: 'charge' | 'reversal'
  item: BillItem
  subject: string
  amountFen: Fen
  /** What the amount is made of, at the price of the day it was asked for. */
  inputs: LineInputs | null
  tariffId: string | null
  dueOn: string | null
  /** What is taken back; or, once it is approved, the bill of the charge. */
  billId: string | null
}
export interface ChargeRow {
  chargeId: string
  houseId: string
  houseLabel: string
  kind: ChargeRequest['kind']
  item: BillItem
  subject: string
  amountFen: Fen
  billId: string | null
  state: ApprovalState
  reason: string
  requestedBy: string
  requestedAt: number
  decidedBy: string | null
  decidedAt: number | null
  note: string
  /** Whoever looks asked for it: another person decides. */
  mine: boolean
}
