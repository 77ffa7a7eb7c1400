import type { Hand } from '../../shared/approval/schema'
import { requestRefund } from '../../shared/refund/act'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import { withMark } from './mark'
import { refunds } from './store'

interface OfDeposit {
  refundId: string
  origin: { paymentId: string; line: number }
  amountFen: number
  reason: string
  /** Of the deposit's own chain, which is longer than a refund's: nobody signs once more. */
  hands: { requested: Hand; checked: Hand; decided: Hand }
}
/** A deposit that goes back the way it came: approved by its own chain, and seen to like every refund. */
export async function refundDeposit(tx: Tx, { refundId, origin, amountFen, reason, hands }: OfDeposit): Promise<void> {
  const payment = await payments.get(tx, origin.paymentId, SYSTEM)
  const parts = [{ line: origin.line, amountFen }]
  const made = requestRefund(payment, { refundId, parts, reason, by: hands.decided, deposit: true })
  const state = 'approved' as const
  const next = { ...made.refund, ...hands, state, expiresAt: null, promised: [], open: 1 as const }
  const refund = { ...next, watchAt: hands.decided.at }
  await refunds.insert(tx, refund)
  await rememberRefunds(tx, payment, withMark(made.payment, refund))
}
