import { today } from '../../shared/calendar/day'
import { accountOf } from '../../shared/merchant/schema'
import { readyAt } from '../../shared/reconciliation/reconcile'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { dropSecret, keepSecret, openSecret } from '../operation/secret'
import { merchants, proposals, type SealedKeys, secretOf, waitingSecretOf } from './store'

/** Another person than the one who brought the keys puts them to use; rejected ones are forgotten. */
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
    if (waiting?.proposalId !== proposalId) throw new Refusal('merchant.not_waiting')
    const { mchid, subMchid, serial, platformId, proposedBy } = waiting
    if (proposedBy === actor.personId) throw new Refusal('merchant.self_approval')
    const secretId = waitingSecretOf(estateId)
    if (agree) {
      if (waiting.probe !== 'accepted') throw new Refusal('merchant.not_accepted')
      const account = accountOf(waiting)
      const held = await merchants.find(tx, account)
      if (held && held.estateId !== estateId) throw new Refusal('merchant.taken', { mchid: subMchid || mchid })
      const keys = await openSecret<SealedKeys>(tx, secretId)
      if (!keys) throw new Error(`no secret ${secretId}`)
      await keepSecret(tx, secretOf(account), keys, now)
      await merchants.put(tx, {
        day: today(now),
        nextAt: readyAt(today(now)),
        tries: 0,
        problem: null,
        again: [],
        ...held,
        _id: account,
        estateId,
        ...{ mchid, subMchid, serial, platformId, proposedBy },
        approvedBy: actor.personId,
        since: now,
      })
      await estates.put(tx, { ...estate, merchant: { mchid, subMchid } })
    }
    await dropSecret(tx, secretId)
    await proposals.remove(tx, estateId)
    const event = agree ? 'merchant.approved' : 'merchant.rejected'
    const reference = { estateId, mchid: subMchid || mchid }
    emit({ event, estateId, reference, audiences: [{ persons: [proposedBy] }] })
    return { estateId, proposalId }
  },
)
