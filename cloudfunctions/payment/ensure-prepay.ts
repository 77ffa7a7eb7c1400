import { SYSTEM } from '../operation/reach'
import { wechatPay } from './account'
import { ensureClosed } from './ensure-closed'
import { merchantFor } from './merchant'
import { payments } from './store'

/**
 * WeChat Pay knows the order, or will be asked again with the very same parameters: same number, same `prepay_id`. An
 * order it refuses is closed; a lost reply leaves everything as it was. Safe to repeat, and for anybody to call.
 */
export async function ensurePrepay(paymentId: string, now: number): Promise<void> {
  const payment = await payments.get(null, paymentId, SYSTEM)
  if (payment.state !== 'created' || payment.prepayId || now >= payment.expiresAt) return
  const outcome = await (await wechatPay(payment)).prepay(merchantFor(payment), {
    orderNumber: payment._id,
    description: payment.description,
    totalFen: payment.totalFen,
    openId: payment.openId,
    expiresAt: payment.expiresAt,
  })
  if (outcome.kind === 'verified') {
    // Only an order still open: one given up meanwhile must not come back to life.
    await payments.update({ _id: paymentId, state: 'created' }, { state: 'prepaid', prepayId: outcome.data.prepayId })
  } else if (outcome.kind === 'refused') await ensureClosed(paymentId, now)
}
