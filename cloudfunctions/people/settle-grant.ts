import { gains } from '../../shared/approval/persons'
import { Refusal } from '../../shared/refusal'
import { setMembers } from '../estate/members'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { unbackedAt } from './backing'
import { isLive, takeGrant } from './grants'
import { ownAmong } from './same-person'
import { persons } from './store'

/** Ends a grant that the register does not back, or keeps it with a reason. Nobody decides about the own house. */
export const settleGrant = operation(
  'people.settleGrant',
  {
    prepare: async ({ input, actor, reach, now }) => {
      const place = await places.get(null, input.houseId, reach)
      const row = (await unbackedAt([place._id], now)).find(one => one.grantId === input.grantId)
      if (!row) throw new Refusal('people.not_found')
      return ownAmong(
        actor.personId,
        place.members.map(one => one.personId),
      )
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const place = await places.get(tx, input.houseId, reach)
    const member = place.members.find(one => one.grantId === input.grantId && isLive(one, now))
    if (!member) throw new Refusal('people.not_found')
    if (gains(is, place.members, now)) throw new Refusal('approval.own_household')
    if (input.keep) {
      const kept = { at: now, byId: actor.personId, reason: input.reason }
      const members = place.members.map(one => (one.grantId === member.grantId ? { ...one, kept } : one))
      await setMembers(tx, place, members, now)
      return { grantId: member.grantId }
    }
    const person = await persons.get(tx, member.personId, SYSTEM)
    const grant = person.grants.find(one => one.grantId === member.grantId)
    if (!grant) throw new Refusal('people.not_found')
    await takeGrant(tx, person, grant, now)
    emit({
      event: 'people.left',
      estateId: place.estateId,
      reference: { grantId: grant.grantId },
      audiences: [{ persons: [person._id] }],
    })
    return { grantId: grant.grantId }
  },
)
