import { dwellersOf } from '../../shared/card/people'
import type { PersonCard } from '../../shared/card/schema'
import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { livesHere } from '../../shared/estate/lives'
import { maskPhone } from '../../shared/people/mask'
import { look } from '../operation/operation'
import { isLive } from '../people/grants'
import { type Known, known } from './whom'

/** At most house and register, then the account: two waits. */
export const person = look('card.person', async ({ input, reach, now }) => {
  const { estateId } = input
  const found = await known(input, reach)
  const grants = (found.account?.grants ?? []).filter(grant => grant.estateId === estateId && isLive(grant, now))
  return {
    ...{ estateId, name: found.name, personId: found.account?._id ?? null },
    ...inHouse(found, now),
    staff: [...new Set(grants.map(grant => grant.role).filter(role => !HOUSEHOLD_ROLES.includes(role)))],
  }
})

function inHouse(
  { place, entries, members, account }: Known,
  now: number,
): Pick<PersonCard, 'phone' | 'callable' | 'house'> {
  const own = maskPhone(account?.phone ?? null)
  if (!place) return { phone: own, callable: null, house: null }
  const { people, earlier } = dwellersOf(entries, members, now)
  const byRegister = people.find(one => one.phone !== null)
  const byApp = own === null ? undefined : members.find(one => livesHere(one, now))
  const called = byRegister?.of ?? byApp?.grantId
  const holds = [...people, ...earlier].map(({ role, from, until }) => ({ role, from, until }))
  return {
    phone: byRegister?.phone ?? (byApp ? own : null),
    callable: called ? { houseId: place._id, of: called } : null,
    house: { houseId: place._id, label: place.label, holds },
  }
}
