import { maskPhone } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { look } from '../operation/operation'
import { isLive } from './grants'
import { invitations } from './store'

export const household = look('people.household', async ({ input, reach, now }) => {
  const place = await places.get(null, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { items } = await invitations.list(reach, {
    filter: { houseId: place._id },
    order: { field: '_id', direction: 'desc' },
    limit: 50,
  })
  return {
    houseId: place._id,
    label: place.label,
    members: place.members
      .filter(member => isLive(member, now))
      .map(({ personId, grantId, name, role, until }) => ({ personId, grantId, name, role, until })),
    invitations: items
      .filter(({ state, expiresAt }) => state === 'open' && expiresAt > now)
      .map(({ _id, name, phone, role, expiresAt }) => ({
        invitationId: _id,
        name,
        phone: maskPhone(phone) ?? '',
        role,
        expiresAt,
      })),
  }
})
