import { Refusal } from '../../shared/refusal'
import { houseByCode } from '../estate/lookup'
import { checkPhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { countAttempt } from './attempt'
import { consented } from './consented'
import { claims, persons } from './store'

/** Where the books do not know the person: a claim with evidence, for the desk to decide. One per person and house. */
export const claim = operation(
  'people.claim',
  {
    prepare: async ({ input, actor, now }) => {
      await countAttempt(actor.personId, now)
      await checkPhotos(input.evidence, actor.personId)
      const house = await houseByCode(input.estateId, input.houseCode)
      if (!house) throw new Refusal('people.no_match')
      return house
    },
  },
  async ({ input, actor, now, tx, prepared: house, emit }) => {
    const person = await consented(tx, actor.personId)
    const claimId = `clm_${person._id.slice(4)}_${house._id}`
    const earlier = await claims.find(tx, claimId)
    if (earlier?.state === 'open') throw new Refusal('people.claim_exists')
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
      at: now,
      state: 'open',
      decidedBy: null,
      reason: null,
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
