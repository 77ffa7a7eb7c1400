import type { Limits } from '../approval/limit'
import type { Beneficiary, Hand, Rule, Stepper } from '../approval/schema'
import { reject, request, takeStep } from '../approval/step'
import { countsAgainstPaid, isPaid } from '../payment/machine'
import type { Payment, PayPolicy } from '../payment/schema'
import { yuanFromFen } from '../payment/yuan'
import { Refusal } from '../refusal'
import type { Refund, RefundPart } from './schema'

const YEAR_MS = 365 * 86_400_000
const MOST_REFUNDS = 50
/** The desk or the accountant checks, then somebody else approves; asked for anew where nobody does within a month. */
const REFUND_RULE: Rule = { persons: 'three', waitsMs: 30 * 86_400_000 }
const sum = (of: readonly { amountFen: number }[]): number => of.reduce((all, one) => all + one.amountFen, 0)

/** A deposit goes back by a chain of its own. */
export const isDeposit = ({ ended, bill }: Payment['settled'][number]): boolean =>
  ended === 'bill' && bill?.item === 'DEPOSIT'
/** What of each settled line no living refund has taken, fen; of a deposit only where its own chain asks. */
export function refundable(payment: Payment, deposit = false): number[] {
  const taken = payment.refunds.filter(mark => countsAgainstPaid(mark.state)).flatMap(mark => mark.parts)
  if (payment.desk) return payment.settled.map(() => 0)
  return payment.settled.map((line, index) =>
    isDeposit(line) && !deposit ? 0 : line.amountFen - sum(taken.filter(part => part.line === index)),
  )
}

/**
 * Asks for money back. The payment remembers it at once: the sum of its living refunds never exceeds what was paid, line
 * by line, whoever asks at the same time. Refuses what was not paid, is frozen, over a year old, too often or too much.
 */
export function requestRefund(
  payment: Payment,
  asked: { refundId: string; parts: readonly RefundPart[] | undefined; reason: string; by: Hand; deposit?: true },
): { payment: Payment; refund: Refund } {
  const { transactionId, paidAt } = payment
  // Cash and transfers go back by another way than WeChat Pay's.
  if (payment.desk) throw new Refusal('refund.at_desk')
  if (!isPaid(payment.state) || !transactionId || paidAt === null) throw new Refusal('refund.not_paid')
  if (payment.frozen) throw new Refusal('refund.frozen')
  if (asked.by.at - paidAt > YEAR_MS) throw new Refusal('refund.too_late')
  if (payment.refunds.length >= MOST_REFUNDS) throw new Refusal('refund.too_many')
  const left = refundable(payment, asked.deposit)
  const parts = asked.parts ?? left.flatMap((amountFen, line) => (amountFen > 0 ? [{ line, amountFen }] : []))
  if (parts.length === 0) throw new Refusal('refund.not_paid')
  if (new Set(parts.map(part => part.line)).size < parts.length) throw new Refusal('refund.part')
  for (const { line, amountFen } of parts) {
    const most = left[line]
    const settled = payment.settled[line]
    if (settled && isDeposit(settled) && !asked.deposit) throw new Refusal('refund.deposit')
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
    ...request(REFUND_RULE, asked.by),
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

/** Checked or approved, by a third person who is not the payer. Approved, the clock sees to it until WeChat Pay answers. */
export function stepRefund(
  refund: Refund,
  payment: Payment,
  verb: 'check' | 'approve',
  by: Stepper,
  household: readonly Beneficiary[],
): Refund {
  const payer = { personId: refund.personId, from: 0, until: null }
  const taken = takeStep(REFUND_RULE, refund, verb, by, [payer, ...household])
  if (verb === 'check') return taken
  if (payment.frozen) throw new Refusal('refund.frozen')
  return { ...taken, open: 1, watchAt: by.at }
}
export const rejectRefund = (refund: Refund, by: Hand): Refund => ({
  ...reject(REFUND_RULE, refund, by),
  open: 0,
  doneAt: by.at,
})
/** What each role approves alone; the whole of a refund counts, and what went back of one house within 30 days. */
export const refundLimits = ({ supervisorRefundFen }: PayPolicy): Limits => ({
  supervisor: supervisorRefundFen,
  manager: null,
})
/** What of it goes back for one house. */
export const fenOfHouse = (refund: Refund, payment: Payment, houseId: string): number =>
  sum(refund.parts.filter(part => payment.settled[part.line]?.houseId === houseId))
