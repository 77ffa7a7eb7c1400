import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { isLive, takeGrant } from './grants'
import { persons } from './store'

/** Anybody ends the own; an owner a guest's of the same house; a manager staff's of the same estate. */
export const endGrant = operation('people.endGrant', async ({ input, actor, reach, now, tx, emit }) => {
  const person = await persons.find(tx, input.personId)
  const grant = person?.grants.find(other => other.grantId === input.grantId && isLive(other, now))
  if (!person || !grant) throw new Refusal('people.not_found')
  const guest = grant.role === 'family' || grant.role === 'tenant'
  const allowed =
    person._id === actor.personId ||
    reach.some(
      hold =>
        (hold.role === 'owner' && guest && grant.houseIds.every(houseId => hold.houseIds.includes(houseId))) ||
        (hold.role === 'manager' && hold.estateId === grant.estateId && !HOUSEHOLD_ROLES.includes(grant.role)),
    )
  if (!allowed) throw new Refusal('people.not_found')
  await takeGrant(tx, person, grant, now)
  emit({
    event: 'people.left',
    estateId: grant.estateId,
    reference: { grantId: grant.grantId },
    audiences: [{ persons: [person._id] }],
  })
  return { grantId: grant.grantId }
})
