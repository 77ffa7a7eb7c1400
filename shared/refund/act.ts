import { countsAgainstPaid, isPaid } from '../payment/machine'
import type { Payment, PayPolicy } from '../payment/schema'
import { yuanFromFen } from '../payment/yuan'
import { Refusal } from '../refusal'
import type { Refund, RefundPart } from './schema'

const YEAR_MS = 365 * 86_400_000
const MOST_REFUNDS = 50
const sum = (of: readonly { amountFen: number }[]): number => of.reduce((all, one) => all + one.amountFen, 0)

/** What of each settled line no living refund has taken, fen. */
export function refundable(payment: Payment): number[] {
  const taken = payment.refunds.filter(mark => countsAgainstPaid(mark.state)).flatMap(mark => mark.parts)
  return payment.settled.map((line, index) => line.amountFen - sum(taken.filter(part => part.line === index)))
}

/**
 * Asks for money back. The payment remembers it at once: the sum of its living refunds never exceeds what was paid, line
 * by line, whoever asks at the same time. Refuses what was not paid, is frozen, over a year old, too often or too much.
 */
export function requestRefund(
  payment: Payment,
  asked: { refundId: string; parts: readonly RefundPart[] | undefined; reason: string; by: string; now: number },
): { payment: Payment; refund: Refund } {
  const { transactionId, paidAt } = payment
  if (!isPaid(payment.state) || !transactionId || paidAt === null) throw new Refusal('refund.not_paid')
  if (payment.frozen) throw new Refusal('refund.frozen')
  if (asked.now - paidAt > YEAR_MS) throw new Refusal('refund.too_late')
  if (payment.refunds.length >= MOST_REFUNDS) throw new Refusal('refund.too_many')
  const left = refundable(payment)
  const parts = asked.parts ?? left.flatMap((amountFen, line) => (amountFen > 0 ? [{ line, amountFen }] : []))
  if (parts.length === 0) throw new Refusal('refund.not_paid')
  if (new Set(parts.map(part => part.line)).size < parts.length) throw new Refusal('refund.part')
  for (const { line, amountFen } of parts) {
    const most = left[line]
    if (most === undefined || !Number.isSafeInteger(amountFen) || amountFen <= 0) throw new Refusal('refund.part')
    if (amountFen > most) throw new Refusal('refund.exceeds', { yuan: yuanFromFen(most) })
  }
  const amountFen = sum(parts)
  const refund: Refund = {
    _id: asked.refundId,
    paymentId: payment._id,
    estateId: payment.estateId,
    personId: payment.personId,
    houseIds: [...new Set(parts.map(part => payment.settled[part.line]?.houseId ?? ''))],
    amountFen,
    parts: [...parts],
    reason: asked.reason,
    state: 'requested',
    requestedBy: asked.by,
    requestedAt: asked.now,
    checkedBy: null,
    checkedAt: null,
    approvedBy: null,
    approvedAt: null,
    rejectedBy: null,
    note: '',
    transactionId,
    totalFen: payment.totalFen,
    appid: payment.appid,
    mchid: payment.mchid,
    subMchid: payment.subMchid,
    open: 0,
    watchAt: 0,
    tries: 0,
    refusedCode: null,
    doneAt: null,
    wentBackAt: null,
  }
  const mark = { refundId: refund._id, state: refund.state, amountFen, parts: refund.parts }
  return { refund, payment: { ...payment, refunds: [...payment.refunds, mark] } }
}

/** Still before its decision; refuses whoever had a hand in it already: persons are compared, not roles. */
function undecided(refund: Refund, by: string): void {
  if (refund.state !== 'requested' || refund.approvedAt !== null)
    throw new Refusal('refund.wrong_state', { state: refund.approvedAt ? 'approved' : refund.state })
  if (by === refund.requestedBy || by === refund.personId || by === refund.checkedBy)
    throw new Refusal('refund.self_approval')
}
export const rejectRefund = (refund: Refund, by: string, note: string, now: number): Refund => {
  undecided(refund, by)
  return { ...refund, state: 'rejected', rejectedBy: by, note, open: 0, doneAt: now }
}
export const checkRefund = (refund: Refund, by: string, note: string, now: number): Refund => {
  undecided(refund, by)
  if (refund.checkedBy) throw new Refusal('refund.wrong_state', { state: 'checked' })
  return { ...refund, checkedBy: by, checkedAt: now, note }
}
/** From here on the money is promised: the clock sees to it until WeChat Pay says how it ended. */
export function approveRefund(
  refund: Refund,
  payment: Payment,
  by: { personId: string; isManager: boolean },
  policy: PayPolicy,
  now: number,
): Refund {
  undecided(refund, by.personId)
  if (!refund.checkedBy) throw new Refusal('refund.not_checked')
  if (payment.frozen) throw new Refusal('refund.frozen')
  if (!by.isManager && refund.amountFen > policy.supervisorRefundFen)
    throw new Refusal('refund.above_limit', { yuan: yuanFromFen(policy.supervisorRefundFen) })
  return { ...refund, approvedBy: by.personId, approvedAt: now, open: 1, watchAt: now }
}
