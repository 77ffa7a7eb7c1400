import { limitOf, within } from '../../shared/approval/limit'
import { DEFAULT_PAY_POLICY } from '../../shared/payment/schema'
import { fenOfHouse, refundLimits, stepRefund } from '../../shared/refund/act'
import { linesOfPrepayment, promiseBack } from '../../shared/refund/books'
import { change } from '../account/change'
import { accountsOf } from '../account/store'
import { estateSettings } from '../estate/lookup'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { rolesIn, SYSTEM } from '../operation/reach'
import { rememberRefunds } from '../payment/remember'
import { payments } from '../payment/store'
import { handOf, ownAmong } from '../people/same-person'
import { goneBills } from './gone'
import { handsOf, householdOf } from './hands'
import { withMark } from './mark'
import { refunds } from './store'

/** The last word, by a third person; WeChat Pay is asked right after the commit, and by the clock until it answers. */
export const approve = operation(
  'refund.approve',
  {
    prepare: async ({ input, actor, reach }) => {
      const refund = await refunds.get(null, input.refundId, reach)
      const accounts = [...(await accountsOf(refund.houseIds)).values()]
      const granted = accounts.flatMap(account => account.granted.map(one => one.byId))
      return {
        policy: (await estateSettings(refund.estateId))?.pay ?? DEFAULT_PAY_POLICY,
        is: await ownAmong(actor.personId, [...(await handsOf(refund)), ...granted]),
      }
    },
    after: async (_scene, result) => {
      await effect('refund', result.refundId)
      return result
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: { policy, is } }) => {
    const refund = await refunds.get(tx, input.refundId, reach)
    const payment = await payments.get(tx, refund.paymentId, SYSTEM)
    const { _id: refundId, estateId } = refund
    const by = { ...handOf(actor, input.note ?? '', now), is }
    const agreed = stepRefund(refund, payment, 'approve', by, await householdOf(tx, refund))
    const limitFen = limitOf(refundLimits(policy), rolesIn(reach, estateId))
    within([], { kind: 'refund', amountFen: refund.amountFen, by }, limitFen)
    const approved = { ...agreed, promised: linesOfPrepayment(refund, payment, await goneBills(tx, refund, payment)) }
    for (const houseId of refund.houseIds) {
      await change(tx, { houseId, estateId }, now, before => {
        const amountFen = fenOfHouse(refund, payment, houseId)
        const granted = within(before.granted, { kind: 'refund', amountFen, by }, limitFen)
        const moved = promiseBack(approved, payment, { ...before, granted }, now)
        return moved.entries.length > 0 || limitFen !== null ? moved : null
      })
    }
    await refunds.put(tx, approved)
    await rememberRefunds(tx, payment, withMark(payment, approved))
    const reference = { refundId, paymentId: payment._id, amountFen: String(refund.amountFen) }
    emit({ event: 'refund.approved', estateId, reference, audiences: [{ persons: [refund.personId] }] })
    return { refundId }
  },
)
