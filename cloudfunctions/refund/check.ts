import { stepRefund } from '../../shared/refund/act'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import { handOf, ownAmong } from '../people/same-person'
import { handsOf, householdOf } from './hands'
import { withMark } from './mark'
import { refunds } from './store'

/** Customer service or the accountant looks at the reason and the papers. */
export const check = operation(
  'refund.check',
  {
    prepare: async ({ input, actor, reach }) => {
      const refund = await refunds.get(null, input.refundId, reach)
      return ownAmong(actor.personId, await handsOf(refund))
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const refund = await refunds.get(tx, input.refundId, reach)
    const { _id: refundId, estateId, paymentId } = refund
    const payment = await payments.get(tx, paymentId, SYSTEM)
    const by = { ...handOf(actor, input.note ?? '', now), is }
    const checked = stepRefund(refund, payment, 'check', by, await householdOf(tx, refund))
    await refunds.put(tx, checked)
    await rememberRefunds(tx, payment, withMark(payment, checked))
    const audiences = [{ roles: ['supervisor', 'manager'], estateId }]
    const reference = { refundId, paymentId, amountFen: String(refund.amountFen) }
    emit({ event: 'refund.checked', estateId, reference, audiences })
    return { refundId }
  },
)
