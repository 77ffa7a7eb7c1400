import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { invitations } from './store'

const OPEN_FOR_MS = 14 * 24 * 3_600_000

/** A role from a workbook counts only once a manager has looked at it, and never for the manager's own phone. */
export const approveInvitation = operation('people.approveInvitation', async ({ input, actor, reach, now, tx }) => {
  const invitation = await invitations.get(tx, input.invitationId, reach)
  if (invitation.state !== 'proposed') throw new Refusal('people.invitation_invalid')
  if (invitation.phone === actor.phone) throw new Refusal('people.self_approval')
  await invitations.put(tx, { ...invitation, state: 'open', invitedBy: actor.personId, expiresAt: now + OPEN_FOR_MS })
  return { invitationId: invitation._id }
})
