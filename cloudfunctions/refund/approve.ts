import { DEFAULT_PAY_POLICY } from '../../shared/payment/schema'
import { approveRefund, rejectRefund } from '../../shared/refund/act'
import { linesOfPrepayment, promiseBack } from '../../shared/refund/books'
import { change } from '../account/change'
import { estateSettings } from '../estate/lookup'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { payments } from '../payment/store'
import { goneBills } from './gone'
import { withMark } from './mark'
import { refunds } from './store'

/** The last word, by a third person; WeChat Pay is asked right after the commit, and by the clock until it answers. */
export const approve = operation(
  'refund.approve',
  {
    prepare: async ({ input, reach }) => {
      const { estateId } = await refunds.get(null, input.refundId, reach)
      return (await estateSettings(estateId))?.pay ?? DEFAULT_PAY_POLICY
    },
    after: async (_scene, result) => {
      await effect('refund', result.refundId)
      return result
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: policy }) => {
    const refund = await refunds.get(tx, input.refundId, reach)
    const payment = await payments.get(tx, refund.paymentId, SYSTEM)
    const { estateId } = refund
    const reference = { refundId: refund._id, paymentId: payment._id }
    const audiences = [{ persons: [refund.personId] }]
    if (!input.agree) {
      const rejected = rejectRefund(refund, actor.personId, input.note ?? '', now)
      await refunds.put(tx, rejected)
      await payments.put(tx, withMark(payment, rejected))
      emit({ event: 'refund.rejected', estateId, reference, audiences })
      return { refundId: refund._id }
    }
    const isManager = reach.some(hold => hold.role === 'manager' && hold.estateId === estateId)
    const agreed = approveRefund(refund, payment, { personId: actor.personId, isManager }, policy, now)
    const promised = linesOfPrepayment(refund, payment, await goneBills(tx, refund, payment))
    const approved = { ...agreed, promised }
    for (const houseId of refund.houseIds) {
      await change(tx, { houseId, estateId }, now, account => {
        const moved = promiseBack(approved, payment, account, now)
        return moved.entries.length > 0 ? moved : null
      })
    }
    await refunds.put(tx, approved)
    emit({ event: 'refund.approved', estateId, reference, audiences })
    return { refundId: refund._id }
  },
)
