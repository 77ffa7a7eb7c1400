import { backFen, pay as decide } from '../../shared/deposit/act'
import { paidBack } from '../../shared/deposit/books'
import { refundNumber } from '../../shared/payment/order-number'
import { change } from '../account/change'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { handOf } from '../people/same-person'
import { refundDeposit } from '../refund/of-deposit'
import { refunds } from '../refund/store'
import { householdOf, preparedStep } from './hands'
import { deposits } from './store'
import { householdTold } from './told'

/** Out of the safe, by transfer, or the way it came: then WeChat Pay is asked right after the commit, and by the clock. */
export const pay = operation(
  'deposit.pay',
  {
    prepare: preparedStep,
    after: async (_scene, result) => {
      const refundId = (await deposits.get(null, result.depositId, SYSTEM)).round?.paid?.refundId
      if (refundId) await effect('refund', refundId)
      return result
    },
  },
  async ({ input, actor, reach, now, tx, emit, ownId, prepared: is }) => {
    const found = await deposits.get(tx, input.depositId, reach)
    const { _id: depositId, estateId, houseId, round } = found
    const { way, reference } = input
    const tried = round?.paid?.refundId
    const earlier = tried ? ((await refunds.find(tx, tried))?.state ?? null) : null
    const refundId = way === 'wechat' ? refundNumber(ownId('rfd')) : null
    const by = { ...handOf(actor, '', now), is }
    const paid = decide(found, { way, reference, earlier, refundId }, by, await householdOf(tx, found))
    await change(tx, { houseId, estateId }, now, before => paidBack(found, way, before, now))
    const { asked, requested, noticed } = paid.round ?? {}
    if (refundId && asked?.origin && requested && noticed) {
      const hands = { requested, checked: noticed, decided: handOf(actor, '', now) }
      await refundDeposit(tx, { refundId, origin: asked.origin, amountFen: backFen(found), reason: found.title, hands })
    }
    await deposits.put(tx, paid)
    emit(householdTold('deposit.paid', paid, now))
    return { depositId }
  },
)
