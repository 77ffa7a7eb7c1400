import { mayMake } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { isLive, takeGrant } from './grants'
import { persons } from './store'

/** Anybody ends the own; whoever may make somebody in the same house or estate ends theirs. */
export const endGrant = operation('people.endGrant', async ({ input, actor, reach, now, tx, emit }) => {
  const person = await persons.find(tx, input.personId)
  const grant = person?.grants.find(other => other.grantId === input.grantId && isLive(other, now))
  if (!person || !grant) throw new Refusal('people.not_found')
  const allowed =
    person._id === actor.personId ||
    reach.some(
      hold =>
        mayMake(hold.role, grant.role) &&
        (hold.level === 'system' ||
          (hold.estateId === grant.estateId && grant.houseIds.every(houseId => hold.houseIds.includes(houseId)))),
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
