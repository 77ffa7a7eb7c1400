import { accountOf } from '../../shared/merchant/schema'
import type { Difference } from '../../shared/reconciliation/reconcile'
import { wechatPay } from '../payment/account'
import { applyPaid } from '../payment/apply-paid'
import { merchantFor } from '../payment/merchant'
import { payments } from '../payment/store'
import { applyRefund } from '../refund/apply-refund'
import { refunds } from '../refund/store'

/** What WeChat Pay's statement has and we have not is asked about and applied by the one way in. Answers how many. */
export async function heal(differences: readonly Difference[], now: number): Promise<number> {
  let healed = 0
  for (const { kind, orderNumber, refundNumber } of differences) {
    if (kind === 'paid_there_only') healed += (await payment(orderNumber, now)) ? 1 : 0
    if (kind === 'refunded_there_only' && refundNumber) healed += (await refund(refundNumber, now)) ? 1 : 0
  }
  return healed
}
async function payment(orderNumber: string, now: number): Promise<boolean> {
  const known = await payments.find(null, orderNumber)
  if (!known) return false
  const asked = await (await wechatPay(known)).query(merchantFor(known), orderNumber)
  return asked.kind === 'verified' && (await applyPaid(asked.data, accountOf(known), 'reconciliation', now)) === 'paid'
}
async function refund(refundNumber: string, now: number): Promise<boolean> {
  const known = await refunds.find(null, refundNumber)
  if (!known) return false
  const asked = await (await wechatPay(known)).queryRefund(merchantFor(known), refundNumber)
  return (
    asked.kind === 'verified' && (await applyRefund(asked.data, accountOf(known), 'reconciliation', now)) === 'applied'
  )
}
