import { freshAccount } from '../../shared/account/schema'
import { request as asked } from '../../shared/approval/step'
import { assertHeld, assertPurses, payersOf } from '../../shared/prepayment/pass'
import { PASSING_RULE } from '../../shared/prepayment/schema'
import { Refusal } from '../../shared/refusal'
import { accountIn } from '../account/change'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { passings } from './store'

/** Asks for a prepayment to be held for another; the amount is held against what is there now, and again when it goes. */
export const request = operation('prepayment.request', async ({ input, actor, reach, now, tx, emit, ownId }) => {
  const [from, to] = [await places.get(tx, input.from.houseId, reach), await places.get(tx, input.to.houseId, reach)]
  const { estateId } = from
  if (from.kind !== 'house' || to.kind !== 'house' || to.estateId !== estateId) throw new Refusal('place.not_found')
  const { amountFen, reason } = input
  const account = await accountIn(tx, to._id)
  assertPurses(input.from, input.to, payersOf(account ?? freshAccount(to._id, estateId), to.members))
  assertHeld(await accountIn(tx, from._id), input.from.payer, amountFen)
  const passingId = ownId('psg')
  await passings.insert(tx, {
    _id: passingId,
    estateId,
    from: { ...input.from, houseLabel: from.label },
    to: { ...input.to, houseLabel: to.label },
    ...{ amountFen, reason },
    ...asked(PASSING_RULE, handOf(actor, '', now)),
  })
  const audiences = [{ roles: ['manager'], estateId }]
  emit({ event: 'prepayment.asked', estateId, reference: { passingId }, audiences })
  return { passingId }
})
