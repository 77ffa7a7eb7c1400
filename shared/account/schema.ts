import type { Granted } from '../approval/schema'
import type { Day } from '../calendar/day'
import type { Fen } from '../money/decimal'

/** `developer`, `tenant`, `owner`, and after sales `owner2`, `owner3` …: who of the house's history owes a bill. */
export type Payer = string
/** What money has done to one bill. */
export interface BillMoney {
  billId: string
  settledFen: Fen
  reservedFen: Fen
  /** The orders that hold it, the latest last. */
  heldBy?: string[]
  /** Principal paid after its due date, until the penalty on it is billed. */
  late?: { amountFen: Fen; on: Day }[]
  /** The penalty billed so far, and in how many bills. */
  penalty?: { billedFen: Fen; bills: number }
  /** The days on which a sum was with us that went back since: they bear no penalty. */
  held?: { amountFen: Fen; from: Day; until: Day }[]
  /** Its run was taken back while an order still held it, or it was a charge that was taken back: nothing is owed. */
  reversed?: boolean
}
/** The money of one house; touched only when money moves, or the house changes hands. */
export interface Account {
  _id: string
  estateId: string
  /** The days on which the house changed hands, ascending. */
  transfers: Day[]
  /** Sales that never were: their days stay in `transfers`, so that no payer is ever called what another was. */
  voided?: Day[]
  /** A payer who turned out to be another one, when a sale had never been. */
  aliases?: { from: Payer; to: Payer }[]
  /** Bills that turned out to be another owner's, when a sale had been on another day. */
  moved?: { billId: string; payer: Payer }[]
  /** When another tenant followed the one before, ms, ascending: only ever added to, at the present. */
  tenancies: number[]
  /** Owners whose time is not told by the day they joined: a buyer who came before the sale. */
  owners: { personId: string; payer: Payer }[]
  /** Bills that money has touched and that the window below does not cover. */
  bills: BillMoney[]
  /** Every bill up to this order key is settled, but for `openOlder`. */
  settledThrough: string | null
  openOlder: string[]
  /** What is held in advance, by the payer whose money it is; never a zero, never below it. */
  prepaid: Prepaid[]
  /** Its sum. */
  prepaidFen: Fen
  /** What open orders will add to it: promised, and gone with the order. Absent: nothing. */
  prepaying?: { paymentId: string; amountFen: Fen }[]
  depositsFen: Fen
  /** Everything that ever settled bills here, less what was taken back: kept so that the books can be proved. */
  settledFen: Fen
  /** How many issued runs were taken back here: what was read of the bills before that must be read again. */
  reversals: number
  /** What was let go or charged here under a limit in the last 30 days. */
  granted: Granted[]
}
export interface Prepaid {
  payer: Payer
  amountFen: Fen
}
export const freshAccount = (houseId: string, estateId: string): Account => ({
  _id: houseId,
  estateId,
  transfers: [],
  tenancies: [],
  owners: [],
  bills: [],
  settledThrough: null,
  openOlder: [],
  prepaid: [],
  prepaidFen: 0,
  depositsFen: 0,
  settledFen: 0,
  reversals: 0,
  granted: [],
})
