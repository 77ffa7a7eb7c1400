import * as z from 'zod/mini'
import type { Posting } from '../account/posting'
import type { Payer } from '../account/schema'
import { type Day, type Period, periodOf, today } from '../calendar/day'
import type { Fen } from '../money/decimal'
import type { Item } from '../tariff/schema'
import type { LineInputs } from './line'

export const BillId = z.string().check(z.minLength(1), z.maxLength(240), z.regex(/^[A-Za-z0-9_:.-]+$/))
/**
 * What has no price of its own: what is owed because a bill was paid late, a deposit, which is never income, and a credit
 * taken back after it was spent.
 */
const UNPRICED = ['LATE_PENALTY', 'DEPOSIT', 'CREDIT_TAKEN_BACK'] as const
export type BillItem = Item | (typeof UNPRICED)[number]
export const isPriced = (item: BillItem): item is Item => !UNPRICED.some(one => one === item)
/** Why something of a bill may be let go. */
export const WAIVER_KINDS = ['DISCOUNT', 'PENALTY_WAIVER', 'VACANCY', 'SERVICE_CREDIT', 'BAD_DEBT'] as const
export type WaiverKind = (typeof WAIVER_KINDS)[number]
export interface BillLine {
  amountFen: Fen
  /** Everything the amount was made of, as it was then. */
  inputs: LineInputs
  /** Where it differs from the bill's: a correction keeps the price of its own period. */
  tariffId?: string
}
/** What a bill is about beside its item: a number people know it by, another bill, or what was owed before. */
export type BillAbout =
  | { kind: 'number'; number: string }
  | { kind: 'bill'; item: BillItem; period: Period }
  | { kind: 'opening' }
  /** A bill taken back, and what that was about. */
  | { kind: 'reversed'; of: BillAbout | null }
/** Written once and never changed; what happens to it stands in the account and in entries. */
export interface Bill {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  item: BillItem
  /** What tells two bills of one item and month apart; nothing is read out of it. */
  subject: string
  /** Null: the house itself, or what its lines say. */
  about: BillAbout | null
  payer: Payer
  period: Period
  revision: number
  /** Null: a charge outside runs, valid at once. */
  runId: string | null
  at: number
  dueOn: Day
  amountFen: Fen
  penaltyRate: string
  /** The loan prime rate a year when it was billed, for the reference beside a penalty. */
  lpr?: string
  tariffId: string | null
  lines: BillLine[]
  posting: Posting[]
  orderKey: string
  /** Where a bill outside runs stands in the stream that the rollup follows; null: its run's sums stand for it. */
  postedKey: string | null
}
/** A bill as its run lets it be seen. */
export interface IssuedBill extends Bill {
  issuedAt: number
  reversedAt: number | null
}
/** The month a bill went out; what a house brought along when the estate went live counts from its own time. */
export const issuedInOf = (bill: Pick<IssuedBill, 'subject' | 'period' | 'issuedAt'>): Period =>
  bill.subject === 'opening' ? bill.period : periodOf(today(bill.issuedAt))
type BillState = 'open' | 'settled' | 'reversed'
export interface BillRow {
  billId: string
  houseId: string
  houseLabel: string
  item: BillItem
  about: BillAbout | null
  payer: Payer
  period: Period
  amountFen: Fen
  settledFen: Fen
  reservedFen: Fen
  outstandingFen: Fen
  /** Accrued until today; its own bill once the principal is paid. */
  penaltyFen: Fen
  /** What 1.3 × LPR would come to for the same days; null: no rate is kept, or nothing is late. */
  referenceFen?: Fen | null
  dueOn: Day
  issuedAt: number
  state: BillState
  /** The order that holds it, while one is in progress. */
  heldBy?: string
}
