import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { refuseOwnPhone } from './same-person'
import { invitations } from './store'

const OPEN_FOR_MS = 7 * 24 * 3_600_000
const LONGEST_MS = 30 * 366 * 24 * 3_600_000

export const inviteToHouse = operation('people.inviteToHouse', async ({ input, actor, reach, now, tx }) => {
  const place = await places.get(tx, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  if (input.until !== undefined && (input.until <= now || input.until > now + LONGEST_MS))
    throw new Refusal('people.until_past')
  await refuseOwnPhone(tx, actor.personId, input.phone)
  const invitationId = newId('inv', now)
  await invitations.insert(tx, {
    _id: invitationId,
    estateId: place.estateId,
    houseId: place._id,
    houseLabel: place.label,
    role: input.role,
    name: input.name,
    phone: input.phone,
    until: input.until ?? null,
    state: 'open',
    invitedBy: actor.personId,
    expiresAt: now + OPEN_FOR_MS,
  })
  return { invitationId }
})
