import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { giveGrant } from './grants'
import { claims, persons } from './store'

export const decideClaim = operation('people.decideClaim', async ({ input, actor, reach, now, tx, emit }) => {
  const claim = await claims.get(tx, input.claimId, reach)
  if (claim.state !== 'open') throw new Refusal('people.claim_closed')
  if (claim.personId === actor.personId) throw new Refusal('people.self_approval')
  await claims.put(tx, {
    ...claim,
    state: input.approve ? 'approved' : 'declined',
    decidedBy: actor.personId,
    reason: input.reason ?? null,
  })
  if (input.approve) {
    const person = await persons.get(tx, claim.personId, SYSTEM)
    const place = await places.get(tx, claim.houseId, SYSTEM)
    const grant = {
      grantId: newId('grt', now),
      role: claim.role,
      estateId: claim.estateId,
      houseIds: [claim.houseId],
      from: now,
      until: null,
    }
    await giveGrant(tx, person, grant, place, now)
  }
  emit({
    event: input.approve ? 'people.claim_approved' : 'people.claim_declined',
    estateId: claim.estateId,
    reference: { claimId: claim._id },
    audiences: [{ persons: [claim.personId] }],
  })
  return { claimId: claim._id }
})
