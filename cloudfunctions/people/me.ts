import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { byCount } from '../../shared/estate/spelling'
import { CONSENT_VERSION } from '../../shared/people/consent'
import { maskPhone } from '../../shared/people/mask'
import { matchingPhone } from '../../shared/people/phone'
import { estates, places } from '../estate/store'
import { look } from '../operation/operation'
import { isLive } from './grants'
import { type Invitation, invitations } from './store'

export const me = look('people.me', async ({ actor, now }) => {
  const phone = matchingPhone(actor.phone)
  const live = actor.grants.filter(grant => isLive(grant, now))
  const [ownEstates, ownPlaces, invited] = await Promise.all([
    estates.byIds(
      live.map(grant => grant.estateId),
      ['name'],
    ),
    places.byIds(
      live.flatMap(grant => grant.houseIds),
      ['label'],
    ),
    phone ? openInvitations(phone, now) : [],
  ])
  const nameOf = (estateId: string) => ownEstates.find(estate => estate._id === estateId)?.name ?? ''
  return {
    personId: actor.personId,
    name: actor.name,
    phone: maskPhone(actor.phone),
    language: actor.language,
    largeType: actor.largeType,
    consentNeeded: !actor.consented,
    consentVersion: CONSENT_VERSION,
    grants: live.map(({ grantId, role, estateId, from, until }) => ({
      grantId,
      role,
      estateId,
      estateName: nameOf(estateId),
      from,
      until,
    })),
    houses: live
      .filter(grant => HOUSEHOLD_ROLES.includes(grant.role))
      .flatMap(grant =>
        grant.houseIds.map(houseId => ({
          houseId,
          estateId: grant.estateId,
          role: grant.role,
          label: ownPlaces.find(place => place._id === houseId)?.label ?? '',
        })),
      )
      .sort((one, other) => byCount(one.label, other.label)),
    invitations: invited.map(({ _id, role, estateId, houseLabel }) => ({
      invitationId: _id,
      role,
      estateName: nameOf(estateId),
      houseLabel,
    })),
  }
})

const openInvitations = async (phone: string, now: number): Promise<Invitation[]> =>
  (await invitations.all({ phone, state: 'open' })).filter(invitation => invitation.expiresAt > now)
