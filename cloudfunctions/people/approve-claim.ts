import { takeStep } from '../../shared/approval/step'
import { newId } from '../../shared/id'
import { CLAIM_RULE } from '../../shared/people/claim'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { giveGrant } from './grants'
import { handOf, ownAmong } from './same-person'
import { claims, persons } from './store'

/** The house is given by somebody who neither asked for it nor lives there. */
export const approveClaim = operation(
  'people.approveClaim',
  {
    prepare: async ({ input, actor, reach }) => {
      const { personId, houseId } = await claims.get(null, input.claimId, reach)
      const members = (await places.find(null, houseId))?.members ?? []
      return ownAmong(actor.personId, [personId, ...members.map(one => one.personId)])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const claim = await claims.get(tx, input.claimId, reach)
    const { _id: claimId, estateId, houseId, personId, role } = claim
    const place = await places.get(tx, houseId, SYSTEM)
    const by = { ...handOf(actor, '', now), is }
    await claims.put(tx, takeStep(CLAIM_RULE, claim, 'approve', by, place.members))
    const person = await persons.get(tx, personId, SYSTEM)
    const grant = { grantId: newId('grt', now), role, estateId, houseIds: [houseId], from: now, until: null }
    await giveGrant(tx, person, grant, place, now)
    emit({ event: 'people.claim_approved', estateId, reference: { claimId }, audiences: [{ persons: [personId] }] })
    return { claimId }
  },
)
