import { meant } from '../../shared/card/people'
import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { nameKey } from '../../shared/normalise'
import { Refusal } from '../../shared/refusal'
import { registerOf } from '../estate/lookup'
import { type Member, type Place, places, type Resident } from '../estate/store'
import type { Reaches } from '../operation/reach'
import { type Person, persons } from '../people/store'

/** Somebody as far as house, register and account say, within reach. */
export interface Known {
  name: string
  place: Place | null
  entries: Resident[]
  members: Member[]
  account: Person | null
}
interface Whom {
  estateId: string
  houseId?: string | undefined
  of: string
}
/**
 * By the register's entry, the grant or the person. In a house: whom register or app names there, today or once. Without
 * one: whoever holds something in the estate. Refuses `people.not_found` for everybody else, whether they exist or not.
 */
export async function known({ estateId, houseId, of }: Whom, reach: Reaches): Promise<Known> {
  const within = reach.filter(hold => hold.estateId === estateId)
  if (!houseId) {
    const account = within.length > 0 ? await persons.find(null, of) : null
    if (!account?.grants.some(grant => grant.estateId === estateId)) throw new Refusal('people.not_found')
    return { name: account.name, place: null, entries: [], members: [], account }
  }
  const [place, register] = await Promise.all([places.get(null, houseId, within), registerOf([houseId])])
  const entry = register.find(one => one._id === of)
  const member = place.members.find(one => one.grantId === of || one.personId === of)
  const name = entry?.name ?? member?.name
  if (name === undefined) throw new Refusal('people.not_found')
  const same = (one: { name: string }) => nameKey(one.name) === nameKey(name)
  const ids = [...new Set(place.members.filter(one => one === member || same(one)).map(one => one.personId))]
  const accounts = ids.length > 0 ? await persons.byIds(ids) : []
  const { entries, account } = meant(member?.personId ?? of, register.filter(same), accounts)
  const members = place.members.filter(one => one.personId === account?._id)
  return { name, place, entries, members, account }
}
/** The houses a person holds in an estate by the app. */
export const householdGrants = (account: Person | null, estateId: string) =>
  (account?.grants ?? []).filter(grant => grant.estateId === estateId && HOUSEHOLD_ROLES.includes(grant.role))
