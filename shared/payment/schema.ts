import type { Payer } from '../account/schema'
import type { BillAbout, BillItem, IssuedBill } from '../billing/schema'
import type { Period } from '../calendar/day'
import type { Method } from '../paper/schema'
import type { DeskMethod } from '../till/schema'
import type { Allocation } from './allocation'
import type { Transaction } from './evidence'
import type { PaymentState, RefundState } from './machine'

/** Money taken one way: what was given and what went back of cash, the reference of a transfer or a terminal's slip. */
export interface TakenLine {
  method: DeskMethod
  amountFen: number
  givenFen?: number
  changeFen?: number
  reference?: string
}
/** Who took it, into which drawer and day sheet. */
export interface Taking {
  cashierId: string
  cashierName: string
  sheetId: string
  /** As the cashier knows the payer; empty: as the house does. */
  payer: string
  lines: TakenLine[]
}
export interface MethodPart {
  method: Method
  amountFen: number
}

/** What an estate allows in paying. Absent: the defaults. */
export interface PayPolicy {
  /** Whether a bill may be paid in parts. */
  parts: boolean
  /** Refunds up to this amount (fen) a supervisor may approve; above it the manager. */
  supervisorRefundFen: number
  /** The company that takes the money, as its papers name it; absent: the estate's name stands there. */
  payee?: string
  /** What stands beside its name on papers. */
  payeeFacts?: PayeeFacts
  /** More than this in a cashier's drawer warns, fen; absent: the default. */
  drawerLimitFen?: number
}
/** Each as far as it is known. */
export interface PayeeFacts {
  /** 统一社会信用代码. */
  taxNumber?: string | undefined
  address?: string | undefined
  bank?: string | undefined
  account?: string | undefined
}
export const DEFAULT_PAY_POLICY: PayPolicy = { parts: false, supervisorRefundFen: 50_000 }

/** A bill as it was when the order was made; bills never change, so settling need not read it again. */
export type OrderedBill = Omit<IssuedBill, 'lines' | 'posting'>
/** One thing paid for: a bill (or a part of it), or the payer's prepayment. */
export interface PaidLine extends Allocation {
  houseLabel: string
  /** null: prepayment. */
  bill: OrderedBill | null
  /** Whose money it is in this house: it serves this payer's bills alone. */
  payer: Payer
}
/** Where the money of a line ended: at its bill, or credited to the house because the bill was settled elsewhere. */
export interface SettledLine extends PaidLine {
  ended: 'bill' | 'prepayment'
}
/** What a receipt will say; the numberer adds number and code, in the order of `settledAt`. */
interface ReceiptSeed {
  amountFen: number
  method: Method
  /** Where it came in several ways: how much by each. */
  parts?: MethodPart[]
  settledAt: number
  paidFor: Pick<SettledLine, 'houseId' | 'houseLabel' | 'billId' | 'amountFen' | 'ended'>[]
}
/** A refund as its payment remembers it: the sum of the living ones never exceeds what was paid. */
export interface RefundMark {
  refundId: string
  state: RefundState
  amountFen: number
  /** By index of the payment's settled lines. */
  parts: { line: number; amountFen: number }[]
}
/** An order and what became of it. Times in ms, amounts in fen. */
/** What of a difference with the statement stops a payment until a person has looked. */
export const FREEZES = ['paid_here_only', 'amount', 'party', 'twice'] as const
export type FrozenWhy = (typeof FREEZES)[number]
export interface Payment {
  _id: string
  estateId: string
  personId: string
  openId: string
  houseIds: string[]
  /** Paid by an owner or family: the others of the house may read it. */
  household?: boolean
  state: PaymentState
  totalFen: number
  lines: PaidLine[]
  appid: string
  mchid: string
  /** Empty for a direct merchant. */
  subMchid: string
  description: string
  createdAt: number
  /** Paying ends then; the order does not. */
  expiresAt: number
  prepayId: string | null
  /** 1: the watchdog still asks WeChat Pay about it. */
  open: 0 | 1
  watchAt: number
  /** Who gave it up; null: nobody, its time ended. */
  cancelledBy: string | null
  closedAt: number | null
  transactionId: string | null
  /** When the payer paid, by WeChat Pay's word. */
  paidAt: number | null
  settledAt: number | null
  settledBy: 'callback' | 'query' | 'reconciliation' | 'desk' | null
  settled: SettledLine[]
  refunds: RefundMark[]
  refundedFen: number
  /** Why a person must look first; refunds wait. */
  frozen: FrozenWhy | null
  /** Each time a person found out what it was, and let refunds go on. */
  freed?: { why: string; note: string; by: string; at: number }[]
  receipt: ReceiptSeed | null
  /** What the numberer has dealt. */
  receipts?: ReceiptMark[]
  /** 1: the numberer owes it a receipt. */
  toNumber?: 0 | 1
  /** Taken by a cashier, not by WeChat Pay. */
  desk?: Taking
  /** A terminal's slip pays once: it stands here, and the payment's own id where there is none. */
  slipKey?: string
}
/** Which receipts a payment has: what the numberer dealt it, in order. */
export interface ReceiptMark {
  receiptId: string
  number: string
  kind: 'payment' | 'reversal'
  refundId: string | null
  void: boolean
}
/** What evidence is compared with. */
export const orderedOf = (
  payment: Payment,
): Pick<Transaction, 'orderNumber' | 'totalFen' | 'appid' | 'mchid' | 'subMchid'> => ({
  orderNumber: payment._id,
  totalFen: payment.totalFen,
  appid: payment.appid,
  mchid: payment.mchid,
  subMchid: payment.subMchid,
})

/** What `requestPayment` takes. */
export interface PayParameters {
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}
export interface PaymentView {
  paymentId: string
  estateId: string
  state: PaymentState
  totalFen: number
  createdAt: number
  expiresAt: number
  paidAt: number | null
  settledAt: number | null
  closedAt: number | null
  refundedFen: number
  lines: {
    houseId: string
    houseLabel: string
    billId: string | null
    item: BillItem | null
    about: BillAbout | null
    period: Period | null
    amountFen: number
    /** null until settled; `prepayment`: credited to the house (chosen so, or the bill was settled elsewhere). */
    ended: 'bill' | 'prepayment' | null
    /** What can still go back of it. */
    refundableFen: number
    /** Refunded, its bill is due again. */
    reopens: boolean
  }[]
  /** `lines`: which of them it takes from, by index. */
  refunds: { refundId: string; state: RefundState; amountFen: number; lines: number[] }[]
  /** Why it is looked into; refunds wait until then. */
  frozen: FrozenWhy | null
  /** For the payer while the order can be paid; null otherwise, or while WeChat Pay has not answered yet. */
  pay: PayParameters | null
  /** Whoever looks made it. */
  mine: boolean
  /** Somebody else of the same house who did; null: oneself, or not to be named. */
  payerName: string | null
}
export interface PaymentRow {
  paymentId: string
  estateId: string
  houseLabels: string[]
  state: PaymentState
  totalFen: number
  refundedFen: number
  createdAt: number
  settledAt: number | null
}
/** Something about money that a person must look at. */
export interface AnomalyRow {
  anomalyId: string
  paymentId: string
  kind: 'evidence' | 'refund' | 'statement'
  /** In what it differs, `totalFen,currency`; or what was found. */
  what: string
  told: Record<string, string | number | null>
  /** Who brought it. */
  source: 'callback' | 'query' | 'reconciliation' | 'answer'
  at: number
  state: 'open' | 'done'
  note: string
}
