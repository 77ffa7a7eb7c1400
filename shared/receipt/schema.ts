import type { Approval } from '../approval/schema'
import type { Method } from '../paper/schema'
import type { MethodPart } from '../payment/schema'

export interface ReceiptLine {
  houseLabel: string
  /** null: kept for the house as prepayment. */
  item: string | null
  period: string | null
  amountFen: number
}
/** A numbered receipt. Amounts in fen, negative on a reversal; times in ms. */
export interface Receipt {
  _id: string
  estateId: string
  /** Who paid. */
  personId: string
  payer: string
  houses: string[]
  paymentId: string
  kind: 'payment' | 'reversal'
  /** The refund a reversal is for. */
  refundId: string | null
  /** The receipt a reversal takes back, by id and number. */
  reverses: { receiptId: string; number: string } | null
  /** The void receipt this one stands for. */
  replaces: string | null
  series: string
  sequence: number
  number: string
  method: Method
  /** Where the money came in several ways: how much by each. */
  parts?: MethodPart[]
  amountFen: number
  lines: ReceiptLine[]
  settledAt: number
  numberedAt: number
  /** Taken back so far by reversals. */
  reversedFen: number
  /** Two persons void a receipt, on its own day; `payer`: the name that the one in its place shall bear. */
  voiding: (Approval & { payer: string | null }) | null
  /** The name that the receipt in its place bears; absent: the same. */
  corrected?: string
}
export type ReceiptState = 'valid' | 'partly_reversed' | 'reversed' | 'void'
/** Whether it still stands for money that was paid. */
export const stands = (state: ReceiptState): boolean => state === 'valid' || state === 'partly_reversed'
export const stateOf = (receipt: Receipt): ReceiptState => {
  if (receipt.voiding?.state === 'approved') return 'void'
  if (receipt.reversedFen === 0) return 'valid'
  return receipt.reversedFen < receipt.amountFen ? 'partly_reversed' : 'reversed'
}

export interface ReceiptRow {
  receiptId: string
  paymentId: string
  number: string
  payer: string
  houses: string[]
  kind: 'payment' | 'reversal'
  state: ReceiptState
  method: Method
  parts?: MethodPart[]
  amountFen: number
  settledAt: number
  /** Somebody asked to void it, and nobody has decided. */
  asked: { byName: string; at: number; reason: string } | null
}
export interface ReceiptView extends ReceiptRow {
  lines: ReceiptLine[]
  capitals: string
  reverses: string | null
  reversedFen: number
  voided: { at: number; reason: string } | null
}
export const toReceiptRow = (receipt: Receipt): ReceiptRow => ({
  receiptId: receipt._id,
  paymentId: receipt.paymentId,
  number: receipt.number,
  payer: receipt.payer,
  houses: receipt.houses,
  kind: receipt.kind,
  state: stateOf(receipt),
  method: receipt.method,
  ...(receipt.parts && { parts: receipt.parts }),
  amountFen: receipt.amountFen,
  settledAt: receipt.settledAt,
  asked: askedFor(receipt),
})
const askedFor = ({ voiding }: Receipt): ReceiptRow['asked'] => {
  if (voiding?.state !== 'requested') return null
  const { byName, at, note: reason } = voiding.requested
  return { byName, at, reason }
}
/** When and why it was voided; null: it was not. */
export const voidedOf = ({ voiding }: Receipt): { at: number; reason: string } | null =>
  voiding?.state === 'approved' && voiding.decided ? { at: voiding.decided.at, reason: voiding.requested.note } : null
