import { mayMake } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM_ESTATE } from '../operation/reach'
import { inviteToWork } from './invite'
import { refuseOwnPhone } from './same-person'

export const inviteStaff = operation('people.inviteStaff', async ({ input, actor, reach, now, tx }) => {
  const holds = reach.filter(hold => hold.level === 'system' || hold.estateId === input.estateId)
  if (holds.length === 0) throw new Refusal('access.denied')
  if (!holds.some(hold => mayMake(hold.role, input.role))) throw new Refusal('people.not_yours_to_make')
  // Administrators of the whole system belong to no estate; nobody else is made there.
  const ofSystem = input.estateId === SYSTEM_ESTATE && input.role === 'admin'
  if (!ofSystem && !(await estates.find(tx, input.estateId))) throw new Refusal('estate.not_found')
  await refuseOwnPhone(tx, actor.personId, input.phone)
  const { estateId, role, name, phone } = input
  const invitationId = await inviteToWork(tx, { estateId, role, name, phone }, actor.personId, now)
  return { invitationId }
})
