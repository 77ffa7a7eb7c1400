import { reject } from '../../shared/approval/step'
import { CLAIM_RULE } from '../../shared/people/claim'
import { operation } from '../operation/operation'
import { handOf } from './same-person'
import { claims } from './store'

export const rejectClaim = operation('people.rejectClaim', async ({ input, actor, reach, now, tx, emit }) => {
  const claim = await claims.get(tx, input.claimId, reach)
  const { _id: claimId, estateId, personId } = claim
  await claims.put(tx, reject(CLAIM_RULE, claim, handOf(actor, input.reason, now)))
  emit({ event: 'people.claim_rejected', estateId, reference: { claimId }, audiences: [{ persons: [personId] }] })
  return { claimId }
})
