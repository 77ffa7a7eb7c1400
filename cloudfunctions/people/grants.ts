import { joined } from '../../shared/account/members'
import { HOUSEHOLD_ROLES, type Role } from '../../shared/contract'
import { keptApart, samePerson } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { setMembers } from '../estate/members'
import { type Place, places } from '../estate/store'
import { type Grant, SYSTEM_ESTATE } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { foundPerson, keepFound, loseFoundIn } from '../search/keep'
import { type Person, persons, type Roster, rosters } from './store'

export const isLive = (grant: { from: number; until: number | null }, now: number): boolean =>
  grant.from <= now && (grant.until === null || grant.until > now)

/** The person with one more grant. Refuses the same grant twice. */
function withGrant(person: Person, grant: Grant, now: number): Person {
  const held = person.grants.filter(other => other.estateId === grant.estateId && isLive(other, now))
  if (held.some(other => other.role === grant.role && other.houseIds.join() === grant.houseIds.join())) {
    throw new Refusal('people.already_member')
  }
  return { ...person, grants: [...person.grants, grant] }
}

/** Refuses duties that one person must not hold together: by the roster, whichever account or grant holds the other. */
async function refuseConflict(tx: Tx, person: Person, role: Role, staff: Roster['staff']): Promise<void> {
  for (const member of staff.filter(other => keptApart(other.role, role))) {
    const other = await persons.find(tx, member.personId)
    if (other && samePerson(other, person)) throw new Refusal('people.duties_conflict')
  }
}

/** Who came by the app. */
export const foundMember = (
  { name, phone }: Person,
  grantId: string,
  { _id, estateId, label }: Pick<Place, '_id' | 'estateId' | 'label'>,
) => foundPerson({ id: grantId, estateId, houseId: _id, houseLabel: label, name, phone })

/** Writes the grant where each reader looks: with the person, and with the house or the estate's roster. */
export async function giveGrant(tx: Tx, person: Person, grant: Grant, place: Place | null, now: number): Promise<void> {
  await persons.put(tx, withGrant(person, grant, now))
  const { grantId, role, from, until } = grant
  if (place) {
    const member = { personId: person._id, grantId, name: person.name, role, from, until }
    await change(tx, { houseId: place._id, estateId: place.estateId }, now, account => {
      const known = joined(account, member, place.members)
      return known && { account: known }
    })
    await setMembers(tx, place, [...place.members, member], now)
    await keepFound(tx, foundMember(person, grantId, place))
    return
  }
  const roster = (await rosters.find(tx, grant.estateId)) ?? { _id: grant.estateId, staff: [] }
  const system = grant.estateId === SYSTEM_ESTATE ? null : await rosters.find(tx, SYSTEM_ESTATE)
  await refuseConflict(tx, person, role, [...roster.staff, ...(system?.staff ?? [])])
  await rosters.put(tx, {
    ...roster,
    staff: [...roster.staff, { personId: person._id, grantId, name: person.name, role }],
  })
}

/** Ends a grant now, in both places. An estate keeps its last manager. */
export async function takeGrant(tx: Tx, person: Person, grant: Grant, now: number): Promise<void> {
  const grants = person.grants.map(other => (other.grantId === grant.grantId ? { ...other, until: now } : other))
  const sessions = grants.some(other => isLive(other, now)) ? person.sessions : []
  await persons.put(tx, { ...person, grants, sessions })
  if (HOUSEHOLD_ROLES.includes(grant.role)) {
    for (const houseId of grant.houseIds) {
      const place = await places.find(tx, houseId)
      if (!place) continue
      const members = place.members.map(member =>
        member.grantId === grant.grantId ? { ...member, until: now } : member,
      )
      await setMembers(tx, place, members, now)
    }
    await loseFoundIn(tx, 'person', grant.grantId)
    return
  }
  const roster = await rosters.find(tx, grant.estateId)
  if (!roster) return
  const staff = roster.staff.filter(member => member.grantId !== grant.grantId)
  if (grant.role === 'manager' && !staff.some(member => member.role === 'manager'))
    throw new Refusal('people.last_manager')
  await rosters.put(tx, { ...roster, staff })
}
