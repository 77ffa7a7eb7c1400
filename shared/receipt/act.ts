import type { Hand, Rule, Stepper } from '../approval/schema'
import { reject, request, takeStep } from '../approval/step'
import { addDays, startOf, today } from '../calendar/day'
import type { Payment, ReceiptMark } from '../payment/schema'
import { Refusal } from '../refusal'
import { type Receipt, type ReceiptLine, type ReceiptRow, stateOf } from './schema'

const MINUTE_MS = 60_000
/** When a cashier's day closes, minutes after midnight in China: half an hour before the office does. */
const DAY_CLOSES_MINUTE = 17 * 60 + 30

/** The close of the business day that a settlement falls into: what comes after it belongs to the next day's sheet. */
export function closesAt(settledAt: number): number {
  const close = startOf(today(settledAt)) + DAY_CLOSES_MINUTE * MINUTE_MS
  return settledAt < close ? close : startOf(addDays(today(settledAt), 1)) + DAY_CLOSES_MINUTE * MINUTE_MS
}

/** A receipt that a payment should have and has not. */
type DueReceipt =
  | { kind: 'payment'; receiptId: string; replaces: string | null }
  | { kind: 'reversal'; receiptId: string; refundId: string; of: ReceiptMark }

/**
 * What the numberer still owes this payment, in order: its receipt (again after a void one), then one reversal for each
 * refund that arrived. Ids are made of the source, so that dealing twice cannot give two.
 */
export function dueReceipts(payment: Payment): DueReceipt[] {
  const marks = payment.receipts ?? []
  const due: DueReceipt[] = []
  const paid = marks.filter(mark => mark.kind === 'payment')
  const valid = paid.find(mark => !mark.void)
  const receiptId = valid?.receiptId ?? `rct_${payment._id}${paid.length > 0 ? `_${paid.length + 1}` : ''}`
  if (payment.receipt && !valid) due.push({ kind: 'payment', receiptId, replaces: paid.at(-1)?.receiptId ?? null })
  const of = valid ?? { receiptId, number: '', kind: 'payment' as const, refundId: null, void: false }
  for (const { refundId, state } of payment.receipt ? payment.refunds : [])
    if (state === 'success' && !marks.some(mark => mark.refundId === refundId))
      due.push({ kind: 'reversal', receiptId: `rct_${refundId}`, refundId, of })
  return due
}

/** What is printed below one another, merged where house, item and period agree. */
export function linesOf(payment: Payment, refundId: string | null): ReceiptLine[] {
  const refund = payment.refunds.find(mark => mark.refundId === refundId)
  const parts = refund
    ? refund.parts.map(({ line, amountFen }) => ({ settled: payment.settled[line], amountFen: -amountFen }))
    : payment.settled.map(settled => ({ settled, amountFen: settled.amountFen }))
  const merged = new Map<string, ReceiptLine>()
  for (const { settled, amountFen } of parts) {
    if (!settled) continue
    const bill = settled.ended === 'bill' ? settled.bill : null
    const line = { houseLabel: settled.houseLabel, item: bill?.item ?? null, period: bill?.period ?? null }
    const key = JSON.stringify(line)
    merged.set(key, { ...line, amountFen: (merged.get(key)?.amountFen ?? 0) + amountFen })
  }
  return [...merged.values()]
}

/** A numbered receipt for what is due. */
export function deal(
  payment: Payment,
  due: DueReceipt,
  dealt: { series: string; sequence: number; number: string; payer: string; now: number },
): Receipt {
  const refundId = due.kind === 'reversal' ? due.refundId : null
  const lines = linesOf(payment, refundId)
  const { now, ...numbered } = dealt
  return {
    _id: due.receiptId,
    estateId: payment.estateId,
    personId: payment.personId,
    houses: [...new Set(lines.map(line => line.houseLabel))],
    paymentId: payment._id,
    kind: due.kind,
    refundId,
    reverses: due.kind === 'reversal' ? { receiptId: due.of.receiptId, number: due.of.number } : null,
    replaces: due.kind === 'payment' ? due.replaces : null,
    ...numbered,
    method: payment.receipt?.method ?? 'WECHAT',
    ...(due.kind === 'payment' && payment.receipt?.parts && { parts: payment.receipt.parts }),
    amountFen: lines.reduce((sum, line) => sum + line.amountFen, 0),
    lines,
    settledAt: due.kind === 'payment' ? (payment.receipt?.settledAt ?? now) : now,
    numberedAt: now,
    reversedFen: 0,
    voiding: null,
  }
}

/** Somebody else than who asks; it waits no longer than the day. */
const VOID_RULE: Rule = { persons: 'two', waitsMs: null }
/** Why a receipt cannot be voided: it is void or reversed, or its day has closed; null: it can. */
export const notVoidable = (
  { kind, state, settledAt }: Pick<ReceiptRow, 'kind' | 'state' | 'settledAt'>,
  now: number,
): 'receipt.not_valid' | 'receipt.day_closed' | null => {
  if (kind === 'reversal' || state !== 'valid') return 'receipt.not_valid'
  return now >= closesAt(settledAt) ? 'receipt.day_closed' : null
}
function mayBeVoid(receipt: Receipt, now: number): void {
  const why = notVoidable({ ...receipt, state: stateOf(receipt) }, now)
  if (why) throw new Refusal(why)
}
const voidingOf = ({ voiding }: Receipt) => {
  if (voiding?.state !== 'requested') throw new Refusal('receipt.void_not_asked')
  return voiding
}
/** The receipt with a request to void it; the hand's words are the reason. */
export function requestVoid(receipt: Receipt, by: Hand, payer: string | null): Receipt {
  mayBeVoid(receipt, by.at)
  if (receipt.voiding?.state === 'requested') throw new Refusal('receipt.void_asked')
  return { ...receipt, voiding: { ...request(VOID_RULE, by), payer } }
}
/** Void. After the day's close it is refused: then only a refund takes it back. */
export function approveVoid(receipt: Receipt, by: Stepper): Receipt {
  const voiding = takeStep(VOID_RULE, voidingOf(receipt), 'approve', by)
  mayBeVoid(receipt, by.at)
  return { ...receipt, voiding, ...(voiding.payer !== null && { corrected: voiding.payer }) }
}
export const rejectVoid = (receipt: Receipt, by: Hand): Receipt => ({
  ...receipt,
  voiding: reject(VOID_RULE, voidingOf(receipt), by),
})
/** `HUPAN-2026-000123` */
export const numberOf = (estateCode: string, year: string, sequence: number): string =>
  `${estateCode.toUpperCase()}-${year}-${String(sequence).padStart(6, '0')}`
