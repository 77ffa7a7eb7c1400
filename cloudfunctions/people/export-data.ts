import { look } from '../operation/operation'
import { freshPerson } from './actor'
import { claimsOf } from './claims-of'
import { persons } from './store'

export const exportData = look('people.exportData', async ({ actor }) => {
  const [found, claims] = await Promise.all([persons.find(null, actor.personId), claimsOf(actor.personId)])
  const person = found ?? freshPerson(actor.openId ?? '')
  return {
    name: person.name,
    phone: person.phone,
    openId: person.openId,
    language: person.language,
    consent: person.consent,
    grants: person.grants.map(({ role, estateId, houseIds, from, until }) => ({
      role,
      estateId,
      houseIds,
      from,
      until,
    })),
    sessions: person.sessions.map(({ label, expiresAt }) => ({ label, expiresAt })),
    claims: claims.map(({ houseLabel, name, phone, requested, state, evidence }) => ({
      houseLabel,
      name,
      phone,
      at: requested.at,
      state,
      evidence: evidence.length,
    })),
  }
})
