import type { Payer } from '../account/schema'
import type { Hand } from '../approval/schema'
import type { Strokes } from '../inspection/strokes'
import type { Fen } from '../money/decimal'

export const DEPOSIT_KINDS = ['renovation', 'card', 'handover', 'other'] as const
export type DepositKind = (typeof DEPOSIT_KINDS)[number]
/** `held`: asked for, and once it is paid, with us; what waits for whom is `waitsFor`. */
export const DEPOSIT_STATES = [
  'held',
  'requested',
  'inspected',
  'supervised',
  'noticed',
  'approved',
  'paid',
  'signed',
  'withdrawn',
] as const
export type DepositState = (typeof DEPOSIT_STATES)[number]
/** Whose step is next. */
export type DepositWaits = 'nobody' | 'inspection' | 'supervision' | 'notice' | 'management' | 'payment' | 'signature'
export const PAY_WAYS = ['cash', 'bank', 'wechat'] as const
export type PayWay = (typeof PAY_WAYS)[number]

/** Kept back of it, with what shows why. */
export interface Deduction {
  amountFen: Fen
  reason: string
  photos: string[]
  hand: Hand
}
/** The payment that brought it. */
export interface Origin {
  paymentId: string
  /** By index among the payment's settled lines. */
  line: number
  personId: string
  payerName: string
  method: string
  receiptNumber: string | null
}
/** What was asked for: to whom it goes, and with which papers. */
export interface Asked {
  reason: string
  payeeName: string
  payeeAccount: string
  /** Photos of the power of attorney: the payee is not who paid. */
  attorney: string[]
  /** The words of whoever lost the receipt; empty: it is there. */
  declaration: string
  origin: Origin | null
}
/** One attempt to get it back: everybody's step in it. A refused one stays in `before`. */
export interface Round {
  asked: Asked
  requested: Hand
  inspected: Hand | null
  supervised: Hand | null
  noticed: Hand | null
  /** Above the estate's limit the manager agrees too: settled with the accountant's notice. */
  needsManager: boolean
  approved: Hand | null
  paid: (Hand & { way: PayWay; reference: string; amountFen: Fen; refundId: string | null }) | null
  signed: (Hand & { strokes: Strokes; witnessName: string }) | null
  refused: Hand | null
}
/** Money of a household that we hold, and owe back. Amounts in fen, times in ms. */
export interface Deposit {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  kind: DepositKind
  title: string
  amountFen: Fen
  /** What asks for it; null: the house brought it along on the first day. */
  billId: string | null
  payer: Payer
  at: number
  state: DepositState
  waitsFor: DepositWaits
  /** When it last went on. */
  movedAt: number
  deductions: Deduction[]
  /** What is kept back has become ours: booked once, whatever the way the rest goes. */
  keptBooked: boolean
  /** Asked for by mistake, and asked for no longer: who said so, and why. */
  withdrawn?: Hand
  round: Round | null
  before: Round[]
}
/** What an estate allows. */
export interface DepositRules {
  _id: string
  /** Whether a deposit may be asked for before a renovation, and at most how much; null: any amount. */
  renovationAllowed: boolean
  renovationCapFen: Fen | null
  /** More than this goes back only with the manager's word. */
  managerAboveFen: Fen
  version: number
}
export const DEFAULT_DEPOSIT_RULES: Omit<DepositRules, '_id'> = {
  renovationAllowed: true,
  renovationCapFen: null,
  managerAboveFen: 200_000,
  version: 0,
}
