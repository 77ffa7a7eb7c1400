import { takeStep } from '../../shared/approval/step'
import { changesAccount, KEYS_RULE, PAUSE_MS, shownTime } from '../../shared/merchant/pause'
import { accountOf } from '../../shared/merchant/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { handOf, ownAmong } from '../people/same-person'
import { merchants, proposals, waitingIn } from './store'
import { takeAccount } from './take'
import { everyone } from './told'

/**
 * Another person than the one who brought the keys puts them to use. Where money would go to another account than before,
 * there is a pause in which anybody of the estate's money can stop it.
 */
export const approve = operation(
  'merchant.approve',
  {
    // Only what WeChat Pay has answered to is taken: nobody holds an account whose keys he does not have.
    prepare: async ({ input, actor, reach }) => {
      if (!reach.some(hold => hold.estateId === input.estateId)) return ownAmong(actor.personId, [])
      const waiting = await proposals.find(null, input.estateId)
      if (waiting && waiting.probe !== 'accepted') await effect('probe', input.estateId)
      return ownAmong(actor.personId, [waiting?.requested.byId])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const { estateId, proposalId } = input
    const estate = await estates.get(tx, estateId, reach)
    const waiting = await waitingIn(tx, estateId, proposalId)
    const approved = takeStep(KEYS_RULE, waiting, 'approve', { ...handOf(actor, '', now), is })
    if (waiting.probe !== 'accepted') throw new Refusal('merchant.not_accepted')
    const reference = { estateId, mchid: waiting.subMchid || waiting.mchid }
    const audiences = everyone(estateId, waiting.requested.byId)
    if (changesAccount(estate.merchant, waiting)) {
      const held = await merchants.find(tx, accountOf(waiting))
      if (held && held.estateId !== estateId) throw new Refusal('merchant.taken', { mchid: reference.mchid })
      const takesEffectAt = now + PAUSE_MS
      await proposals.put(tx, { ...approved, takesEffectAt })
      const when = shownTime(takesEffectAt)
      emit({ event: 'merchant.approved', estateId, reference: { ...reference, when }, audiences })
    } else {
      await takeAccount(tx, estate, approved, now)
      emit({ event: 'merchant.changed', estateId, reference, audiences })
    }
    return { estateId, proposalId }
  },
)
