import { maskPhone } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { look } from '../operation/operation'
import { isLive } from './grants'
import { invitations } from './store'

export const household = look('people.household', async ({ input, reach, now }) => {
  const [place, open] = await Promise.all([
    places.get(null, input.houseId, reach),
    invitations.all({ houseId: input.houseId, state: 'open' }),
  ])
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  return {
    houseId: place._id,
    label: place.label,
    members: place.members
      .filter(member => isLive(member, now))
      .map(({ personId, grantId, name, role, until }) => ({ personId, grantId, name, role, until })),
    invitations: open
      .filter(({ expiresAt }) => expiresAt > now)
      .reverse()
      .map(({ _id, name, phone, role, until, expiresAt }) => ({
        invitationId: _id,
        name,
        phone: maskPhone(phone) ?? '',
        role,
        until,
        expiresAt,
      })),
  }
})
