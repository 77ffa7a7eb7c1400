import { newId } from '../../shared/id'
import { mayMake } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM_ESTATE } from '../operation/reach'
import { refuseOwnPhone } from './same-person'
import { invitations } from './store'

const OPEN_FOR_MS = 14 * 24 * 3_600_000

export const inviteStaff = operation('people.inviteStaff', async ({ input, actor, reach, now, tx }) => {
  const holds = reach.filter(hold => hold.level === 'system' || hold.estateId === input.estateId)
  if (holds.length === 0) throw new Refusal('access.denied')
  if (!holds.some(hold => mayMake(hold.role, input.role))) throw new Refusal('people.not_yours_to_make')
  // Administrators of the whole system belong to no estate; nobody else is made there.
  const ofSystem = input.estateId === SYSTEM_ESTATE && input.role === 'admin'
  if (!ofSystem && !(await estates.find(tx, input.estateId))) throw new Refusal('estate.not_found')
  await refuseOwnPhone(tx, actor.personId, input.phone)
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
