import { HOUSEHOLD_ROLES } from '../../shared/contract'
import { CONSENT_VERSION } from '../../shared/people/contract'
import { maskPhone } from '../../shared/people/mask'
import { matchingPhone } from '../../shared/people/phone'
import type { Estate, Place } from '../estate/store'
import { database } from '../operation/database'
import { look } from '../operation/operation'
import { isLive } from './grants'
import type { Invitation } from './store'

const byIds = async <T>(collection: string, ids: readonly string[]): Promise<T[]> => {
  if (ids.length === 0) return []
  const _ = database().command
  const { data } = await database()
    .collection(collection)
    .where({ _id: _.in([...new Set(ids)]) })
    .limit(100)
    .get()
  return data as T[]
}

export const me = look('people.me', async ({ actor, now }) => {
  const phone = matchingPhone(actor.phone)
  const live = actor.grants.filter(grant => isLive(grant, now))
  const [estates, places, invited] = await Promise.all([
    byIds<Estate>(
      'estates',
      live.map(grant => grant.estateId),
    ),
    byIds<Place>(
      'places',
      live.flatMap(grant => grant.houseIds),
    ),
    phone ? openInvitations(phone, now) : [],
  ])
  const nameOf = (estateId: string) => estates.find(estate => estate._id === estateId)?.name ?? ''
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
          label: places.find(place => place._id === houseId)?.label ?? '',
        })),
      ),
    invitations: invited.map(({ _id, role, estateId, houseLabel }) => ({
      invitationId: _id,
      role,
      estateName: nameOf(estateId),
      houseLabel,
    })),
  }
})

async function openInvitations(phone: string, now: number): Promise<Invitation[]> {
  const { data } = await database().collection('invitations').where({ phone, state: 'open' }).limit(20).get()
  return (data as Invitation[]).filter(invitation => invitation.expiresAt > now)
}
