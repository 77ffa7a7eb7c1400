import { checkRefund, rejectRefund } from '../../shared/refund/act'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { payments } from '../payment/store'
import { withMark } from './mark'
import { refunds } from './store'

/** Customer service or the accountant looks at the reason and the papers. */
export const check = operation('refund.check', async ({ input, actor, reach, now, tx, emit }) => {
  const refund = await refunds.get(tx, input.refundId, reach)
  const { estateId, paymentId } = refund
  const reference = { refundId: refund._id, paymentId }
  if (input.agree) {
    await refunds.put(tx, checkRefund(refund, actor.personId, input.note ?? '', now))
    emit({ event: 'refund.checked', estateId, reference, audiences: [{ roles: ['supervisor', 'manager'], estateId }] })
  } else {
    const rejected = rejectRefund(refund, actor.personId, input.note ?? '', now)
    await refunds.put(tx, rejected)
    await payments.put(tx, withMark(await payments.get(tx, paymentId, SYSTEM), rejected))
    emit({ event: 'refund.rejected', estateId, reference, audiences: [{ persons: [refund.personId] }] })
  }
  return { refundId: refund._id }
})
