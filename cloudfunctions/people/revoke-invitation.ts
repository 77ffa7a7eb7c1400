import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { invitations } from './store'

export const revokeInvitation = operation('people.revokeInvitation', async ({ input, reach, tx }) => {
  const invitation = await invitations.get(tx, input.invitationId, reach)
  if (invitation.state !== 'proposed' && invitation.state !== 'open') throw new Refusal('people.invitation_invalid')
  await invitations.put(tx, { ...invitation, state: 'revoked' })
  return { invitationId: invitation._id }
})
