import { changesAccount, PAUSE_MS, shownTime } from '../../shared/merchant/pause'
import { accountOf } from '../../shared/merchant/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { isSamePerson } from '../people/same-person'
import { merchants, proposals } from './store'
import { forget, takeAccount } from './take'
import { everyone } from './told'

/**
 * Another person than the one who brought the keys puts them to use; rejected ones are forgotten. Where money would go
 * to another account than before, there is a pause in which anybody of the estate's money can stop it.
 */
export const decide = operation(
  'merchant.decide',
  {
    // Only what WeChat Pay has answered to is taken: nobody holds an account whose keys he does not have.
    prepare: async ({ input, reach }) => {
      if (!reach.some(hold => hold.estateId === input.estateId)) return
      const waiting = await proposals.find(null, input.estateId)
      if (input.agree && waiting && waiting.probe !== 'accepted') await effect('probe', input.estateId)
    },
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const { estateId, proposalId, agree } = input
    const estate = await estates.get(tx, estateId, reach)
    const waiting = await proposals.find(tx, estateId)
    if (waiting?.proposalId !== proposalId || waiting.takesEffectAt !== null) throw new Refusal('merchant.not_waiting')
    const { mchid, subMchid, proposedBy } = waiting
    if (await isSamePerson(tx, proposedBy, actor.personId)) throw new Refusal('merchant.self_approval')
    if (agree && waiting.probe !== 'accepted') throw new Refusal('merchant.not_accepted')
    const reference = { estateId, mchid: subMchid || mchid }
    const audiences = everyone(estateId, proposedBy)
    if (!agree) {
      await forget(tx, estateId)
      emit({ event: 'merchant.rejected', estateId, reference, audiences })
    } else if (changesAccount(estate.merchant, waiting)) {
      const held = await merchants.find(tx, accountOf(waiting))
      if (held && held.estateId !== estateId) throw new Refusal('merchant.taken', { mchid: reference.mchid })
      const takesEffectAt = now + PAUSE_MS
      await proposals.put(tx, { ...waiting, approvedBy: actor.personId, takesEffectAt })
      const when = shownTime(takesEffectAt)
      emit({ event: 'merchant.approved', estateId, reference: { ...reference, when }, audiences })
    } else {
      await takeAccount(tx, estate, waiting, actor.personId, now)
      emit({ event: 'merchant.changed', estateId, reference, audiences })
    }
    return { estateId, proposalId }
  },
)
