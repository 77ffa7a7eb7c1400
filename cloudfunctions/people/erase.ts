import { reject } from '../../shared/approval/step'
import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { isSameName } from '../../shared/normalise'
import { CLAIM_RULE } from '../../shared/people/claim'
import { confirmWord } from '../../shared/people/data'
import { Refusal } from '../../shared/refusal'
import { setMembers } from '../estate/members'
import { places } from '../estate/store'
import { removed } from '../file/storage'
import { operation } from '../operation/operation'
import { loseFoundIn } from '../search/keep'
import { freshPerson } from './actor'
import { claimsOf } from './claims-of'
import { consented } from './consented'
import { isLive } from './grants'
import { handOf } from './same-person'
import { claims, persons } from './store'

/** Evidence goes after the commit, and again on a replay: a claim names its files until they are gone. */
const forgetEvidence = async (personId: string): Promise<void> => {
  for (const { _id, evidence } of await claimsOf(personId)) {
    if (evidence.length === 0) continue
    await removed(evidence)
    await claims.update({ _id }, { evidence: [] })
  }
}

export const erase = operation(
  'people.erase',
  {
    prepare: ({ actor }) => claimsOf(actor.personId),
    after: async ({ actor }, result) => {
      await forgetEvidence(actor.personId)
      return result
    },
  },
  async ({ input, actor, now, tx, prepared }) => {
    const person = await consented(tx, actor.personId)
    if (!isSameName(input.confirm, confirmWord(person))) throw new Refusal('people.confirm_differs')
    if (person.grants.some(grant => isLive(grant, now) && !HOUSEHOLD_ROLES.includes(grant.role)))
      throw new Refusal('people.still_employed')
    const ended = (until: number | null) => (until !== null && until <= now ? until : now)
    for (const houseId of new Set(person.grants.flatMap(grant => grant.houseIds))) {
      const place = await places.find(tx, houseId)
      if (!place) continue
      const members = place.members.map(member =>
        member.personId === person._id ? { ...member, name: '', until: ended(member.until) } : member,
      )
      await setMembers(tx, place, members, now)
    }
    for (const { grantId } of person.grants) await loseFoundIn(tx, 'person', grantId)
    for (const claim of prepared) {
      const ended = claim.state === 'requested' ? reject(CLAIM_RULE, claim, handOf(actor, '', now)) : claim
      const { requested, decided } = ended
      const mine = { ...requested, byName: '' }
      const nameless = {
        requested: mine,
        decided: decided && { ...decided, ...(decided.byId === person._id && { byName: '' }) },
      }
      await claims.put(tx, { ...ended, ...nameless, name: '', phone: null })
    }
    await persons.put(tx, {
      ...freshPerson(person.openId),
      language: person.language,
      grants: person.grants.map(grant => ({ ...grant, until: ended(grant.until) })),
    })
    return { personId: person._id }
  },
)
