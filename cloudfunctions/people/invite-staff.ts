import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { invitations } from './store'

const OPEN_FOR_MS = 14 * 24 * 3_600_000

export const inviteStaff = operation('people.inviteStaff', async ({ input, actor, reach, now, tx }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('access.denied')
  const invitationId = newId('inv', now)
  await invitations.insert(tx, {
    _id: invitationId,
    estateId: input.estateId,
    houseId: null,
    houseLabel: null,
    role: input.role,
    name: input.name,
    phone: input.phone,
    until: null,
    state: 'open',
    invitedBy: actor.personId,
    expiresAt: now + OPEN_FOR_MS,
  })
  return { invitationId }
})
