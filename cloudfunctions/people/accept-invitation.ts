import { newId } from '../../shared/id'
import { matchingPhone } from '../../shared/people/phone'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { consented } from './consented'
import { giveGrant } from './grants'
import { refuseInviter } from './same-person'
import { invitations } from './store'

/** Only the phone that was invited can accept, once, before the invitation ends; and never whoever invited it. */
export const acceptInvitation = operation('people.acceptInvitation', async ({ input, actor, now, tx }) => {
  const person = await consented(tx, actor.personId)
  const invitation = await invitations.find(tx, input.invitationId)
  const fits =
    invitation?.state === 'open' && invitation.phone === matchingPhone(person.phone) && invitation.expiresAt > now
  if (!fits) throw new Refusal('people.invitation_invalid')
  await refuseInviter(tx, person, invitation.invitedBy)
  const place = invitation.houseId ? await places.get(tx, invitation.houseId, SYSTEM) : null
  const grant = {
    grantId: newId('grt', now),
    role: invitation.role,
    estateId: invitation.estateId,
    houseIds: place ? [place._id] : [],
    from: now,
    until: invitation.until,
  }
  await giveGrant(tx, { ...person, name: person.name || invitation.name }, grant, place, now)
  await invitations.put(tx, { ...invitation, state: 'used' })
  return { grantId: grant.grantId }
})
