import { accountOf } from '../../shared/merchant/schema'
import type { Payment } from '../../shared/payment/schema'
import { wechatPay } from './account'
import { applyPaid } from './apply-paid'
import { ensureClosed, markClosed } from './ensure-closed'
import { merchantFor } from './merchant'
import { payments, toWatch } from './store'

const AT_ONCE = 10
const AGAIN_MS = 60_000

/** Asks WeChat Pay about each order that has not ended, every minute until it does. Answers how many it asked about. */
export async function watchPayments(now: number): Promise<number> {
  const due = await toWatch(now, AT_ONCE)
  const looks = await Promise.allSettled(due.map(payment => lookAt(payment, now)))
  const failed = looks.filter(look => look.status === 'rejected')
  for (const { reason } of failed) console.error(JSON.stringify({ level: 'bug', job: 'payments', error: `${reason}` }))
  return failed.length > 0 ? 0 : due.length
}

async function lookAt(payment: Payment, now: number): Promise<void> {
  await payments.update({ _id: payment._id, open: 1 }, { watchAt: now + AGAIN_MS })
  const asked = await (await wechatPay(payment)).query(merchantFor(payment), payment._id)
  const over = now >= payment.expiresAt || payment.state === 'closing'
  if (asked.kind === 'refused' && over) return ensureClosed(payment._id, now)
  if (asked.kind !== 'verified') return
  if ((await applyPaid(asked.data, accountOf(payment), 'query', now)) !== 'not_paid') return
  if (asked.data.state === 'CLOSED' || asked.data.state === 'REVOKED') return markClosed(payment._id, now)
  if (over) await ensureClosed(payment._id, now)
}
