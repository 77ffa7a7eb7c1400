import { accountOf } from '../../shared/merchant/schema'
import type { Refund } from '../../shared/refund/schema'
import { SYSTEM } from '../operation/reach'
import { wechatPay } from '../payment/account'
import { raise } from '../payment/anomaly'
import { merchantFor } from '../payment/merchant'
import { applyRefund } from './apply-refund'
import { refunds } from './store'

const MINUTE = 60_000
/** How long until the next look: each minute at first, then less often; an abnormal one waits for a person. */
const waitOf = (tries: number): number => (tries < 10 ? MINUTE : tries < 30 ? 10 * MINUTE : 60 * MINUTE)

/**
 * An approved refund is with WeChat Pay, or is asked for again under the same number; once accepted, it is asked how it
 * went. Nothing that is not approved moves. Safe to repeat, and for anybody to call.
 */
export async function ensureRefund(refundId: string, now: number): Promise<void> {
  const refund = await refunds.get(null, refundId, SYSTEM)
  if (refund.open === 0) return
  await refunds.update({ _id: refundId, open: 1 }, { watchAt: now + waitOf(refund.tries), tries: refund.tries + 1 })
  const merchant = merchantFor(refund)
  const wechat = await wechatPay(refund)
  const outcome =
    refund.state === 'approved'
      ? await wechat.refund(merchant, orderOf(refund))
      : await wechat.queryRefund(merchant, refundId)
  if (outcome.kind === 'verified') await applyRefund(outcome.data, accountOf(refund), 'answer', now)
  else if (outcome.kind === 'refused') await refused(refund, outcome.code, now)
}

const orderOf = ({ _id, transactionId, reason, amountFen, totalFen }: Refund) => ({
  refundNumber: _id,
  transactionId,
  reason,
  refundFen: amountFen,
  totalFen,
})
/** WeChat Pay would not take it: it stays asked for, under its number, and somebody is told once for each reason. */
async function refused(refund: Refund, code: string, now: number): Promise<void> {
  if (refund.refusedCode === code) return
  await refunds.update({ _id: refund._id, open: 1 }, { refusedCode: code })
  const payment = { _id: refund.paymentId, estateId: refund.estateId }
  const told = { refundNumber: refund._id, code }
  await raise({
    kind: 'refund',
    ...(code === 'NOT_ENOUGH' ? { what: ['balance'] } : { what: ['refused'], about: code }),
    payment,
    account: accountOf(refund),
    told,
    source: 'answer',
    now,
  })
}
