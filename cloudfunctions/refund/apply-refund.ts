import { accountOf } from '../../shared/merchant/schema'
import type { AnomalyWord } from '../../shared/payment/anomaly'
import { contradicts, nextRefund, type RefundState, wasApproved } from '../../shared/payment/machine'
import type { AnomalyRow, Payment } from '../../shared/payment/schema'
import { payBack, takeBack } from '../../shared/refund/books'
import type { Refund } from '../../shared/refund/schema'
import { change } from '../account/change'
import type { Emitted } from '../operation/journal'
import { commitIf } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { raise } from '../payment/anomaly'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import type { RefundFact } from '../payment/told'
import { goneBills } from './gone'
import { withMark } from './mark'
import { refunds } from './store'

type Told = 'applied' | 'already' | 'anomaly'
type Outcome =
  | { kind: 'applied' | 'already' }
  | { kind: 'anomaly'; what: readonly AnomalyWord[]; refund: Refund | null }

/**
 * The one way in for what WeChat Pay says of a refund, whether it answers, calls back or is asked. One transaction guarded
 * by the refund's state: in any order and any number of times it ends the same; what is older than known changes nothing.
 * `account`: whose keys vouch for it; it speaks for its own refunds alone.
 */
export async function applyRefund(
  told: RefundFact,
  account: string,
  source: AnomalyRow['source'],
  now: number,
): Promise<Told> {
  const outcome = await applyOnce(told, account, now)
  if (outcome.kind !== 'anomaly') return outcome.kind
  const { refund, what } = outcome
  const payment = refund && { _id: refund.paymentId, estateId: refund.estateId }
  await raise({ kind: 'refund', what, payment, account, told: { ...told }, source, now })
  return 'anomaly'
}

async function applyOnce(told: RefundFact, account: string, now: number): Promise<Outcome> {
  let outcome: Outcome = { kind: 'already' }
  const origin = { journalId: `system:refund.${told.report}:${told.refundNumber}`, digest: '', name: 'refund.apply' }
  await commitIf({ ...origin, actor: null, now }, async (tx, emit) => {
    const refund = await refunds.find(tx, told.refundNumber)
    outcome = judge(refund, told, account)
    const state = refund && nextRefund(told.report, refund.state)
    if (outcome.kind !== 'applied' || !refund || !state) return null
    const payment = await payments.get(tx, refund.paymentId, SYSTEM)
    const over = isOver(state)
    const wentBackAt = state === 'success' ? Math.min(told.doneAt ?? now, now) : null
    const next: Refund = { ...refund, state, open: over ? 0 : 1, doneAt: over ? now : null, wentBackAt }
    const gone = state === 'success' ? await goneBills(tx, refund, payment) : new Set<string>()
    for (const houseId of over ? refund.houseIds : []) {
      const at = told.doneAt ?? now
      const isBack = state === 'success'
      await change(tx, { houseId, estateId: refund.estateId }, now, house => {
        const moved = isBack ? payBack(refund, payment, house, at, gone) : takeBack(refund, payment, house, at)
        return moved.entries.length > 0 ? moved : null
      })
    }
    await refunds.put(tx, next)
    await rememberRefunds(tx, payment, refunded(withMark(payment, next), next))
    for (const event of eventsOf(next)) emit(event)
    return { refundId: refund._id }
  })
  return outcome
}

const isOver = (state: RefundState): boolean => state === 'success' || state === 'closed'

function judge(refund: Refund | null, told: RefundFact, account: string): Outcome {
  if (!refund || accountOf(refund) !== account) return { kind: 'anomaly', what: ['unknown_refund'], refund: null }
  const differs: [AnomalyWord, boolean][] = [
    ['refundFen', refund.amountFen !== told.refundFen],
    ['totalFen', refund.totalFen !== told.totalFen],
    ['orderNumber', refund.paymentId !== told.orderNumber],
    ['transactionId', refund.transactionId !== told.transactionId],
    ['not_approved', !wasApproved(refund.state)],
  ]
  const wrong = differs.flatMap(([word, is]) => (is ? [word] : []))
  if (wrong.length > 0) return { kind: 'anomaly', what: wrong, refund }
  if (contradicts(told.report, refund.state)) return { kind: 'anomaly', what: ['contradiction'], refund }
  const state = nextRefund(told.report, refund.state)
  return { kind: state && state !== refund.state ? 'applied' : 'already' }
}

/** What the payment is now that money went back. */
function refunded(payment: Payment, refund: Refund): Payment {
  if (refund.state !== 'success') return payment
  const refundedFen = payment.refundedFen + refund.amountFen
  return { ...payment, refundedFen, state: refundedFen >= payment.totalFen ? 'refunded' : 'partially_refunded' }
}
function eventsOf({ _id, paymentId, personId, estateId, state, amountFen }: Refund): Emitted[] {
  const reference = { refundId: _id, paymentId, amountFen: String(amountFen) }
  const payer = { persons: [personId] }
  const money = { roles: ['accountant', 'manager'], estateId }
  if (state === 'success') return [{ event: 'refund.done', estateId, reference, audiences: [payer] }]
  if (state === 'closed') return [{ event: 'refund.failed', estateId, reference, audiences: [payer, money] }]
  if (state === 'abnormal') return [{ event: 'refund.abnormal', estateId, reference, audiences: [money] }]
  return []
}
