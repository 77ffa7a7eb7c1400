import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { type Held, unbacked } from '../../shared/people/backing'
import type { UnbackedRow } from '../../shared/people/contract'
import { maskPhone } from '../../shared/people/mask'
import { housesById } from '../estate/houses'
import { registerOf } from '../estate/lookup'
import type { Place } from '../estate/store'
import { beside } from '../operation/beside'
import { isLive } from './grants'
import { personsById } from './store'

/** The grants on these houses (at most 50) that the register does not back any more. */
export async function unbackedAt(houseIds: readonly string[], now: number): Promise<UnbackedRow[]> {
  const ids = [...new Set(houseIds)].slice(0, 50)
  if (ids.length === 0) return []
  const [[houses, persons], register] = await Promise.all([
    beside(
      `members of ${ids.join()}`,
      () => housesById(ids),
      found => found.flatMap(place => liveMembers(place, now)).map(one => one.personId),
      personsById,
    ),
    registerOf(ids),
  ])
  const phones = new Map(persons.map(one => [one._id, one.phone]))
  return houses.flatMap(place => {
    const held = liveMembers(place, now).map(
      ({ kept, ...one }): Held => ({ ...one, phone: phones.get(one.personId) ?? null, keptAt: kept?.at }),
    )
    const entries = register.filter(entry => entry.houseId === place._id)
    return unbacked(held, entries).map(({ grantId, personId, name, phone, role, why, since }) => ({
      ...{ grantId, personId, houseId: place._id, houseLabel: place.label, name, phone: maskPhone(phone) },
      ...{ role, why, since },
    }))
  })
}
const liveMembers = ({ members }: Place, now: number) =>
  members.filter(one => HOUSEHOLD_ROLES.includes(one.role) && isLive(one, now))
