import { request } from '../../shared/approval/step'
import { stem } from '../../shared/id'
import { CLAIM_RULE } from '../../shared/people/claim'
import { Refusal } from '../../shared/refusal'
import { houseAsWritten } from '../estate/lookup'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { claimsOf } from './claims-of'
import { consented } from './consented'
import { handOf } from './same-person'
import { claims, persons } from './store'

/** So many houses of one person can wait for the desk at a time. */
const MOST_WAITING = 5

/**
 * Where the register does not know the person: a claim with evidence, for the desk to decide. One per person and house;
 * open also to whoever has guessed too often, because a person at the desk looks at it.
 */
export const claim = operation(
  'people.claim',
  {
    prepare: async ({ input, actor }) => {
      await consented(null, actor.personId)
      const house = await houseAsWritten(input.estateId, input.houseCode)
      const waiting = (await claimsOf(actor.personId)).filter(
        one => one.state === 'requested' && one.houseId !== house._id,
      )
      if (waiting.length >= MOST_WAITING) throw new Refusal('people.claims_waiting', { count: MOST_WAITING })
      return house
    },
    freeze: async ({ input, actor }) => freezePhotos(input.evidence, actor.personId),
  },
  async ({ input, actor, now, tx, prepared: house, emit }) => {
    const person = await consented(tx, actor.personId)
    const claimId = `clm_${stem(person._id)}_${house._id}`
    const earlier = await claims.find(tx, claimId)
    if (earlier?.state === 'requested') throw new Refusal('people.claim_exists')
    if (person.grants.some(grant => grant.houseIds.includes(house._id) && grant.until === null)) {
      throw new Refusal('people.already_member')
    }
    await claims.put(tx, {
      _id: claimId,
      estateId: house.estateId,
      houseId: house._id,
      houseLabel: house.label,
      personId: person._id,
      name: input.name,
      phone: person.phone,
      role: input.role,
      evidence: input.evidence,
      ...request(CLAIM_RULE, handOf(actor, '', now)),
    })
    await persons.put(tx, { ...person, name: person.name || input.name })
    emit({
      event: 'people.claimed',
      estateId: house.estateId,
      reference: { claimId },
      audiences: [{ roles: ['clerk', 'supervisor'], estateId: house.estateId }],
    })
    return { claimId }
  },
)
