import { mayMake } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { invitations, persons } from './store'

const OPEN_FOR_MS = 14 * 24 * 3_600_000

/** A role from a workbook counts only once a manager has looked at it, and never for the manager's own phone. */
export const approveInvitation = operation('people.approveInvitation', async ({ input, actor, reach, now, tx }) => {
  const invitation = await invitations.get(tx, input.invitationId, reach)
  if (invitation.state !== 'proposed') throw new Refusal('people.invitation_invalid')
  if (!mayMake('manager', invitation.role)) throw new Refusal('people.not_yours_to_make')
  const own = await persons.get(tx, actor.personId, SYSTEM)
  if (own.phones.includes(invitation.phone)) throw new Refusal('people.own_invitation')
  await invitations.put(tx, { ...invitation, state: 'open', invitedBy: actor.personId, expiresAt: now + OPEN_FOR_MS })
  return { invitationId: invitation._id }
})
