import { newId, stem } from '../../shared/id'
import type { Doorkeeper } from '../estate/doorkeeper'
import { SYSTEM } from '../operation/reach'
import { giveGrant } from './grants'
import { inviteToWork } from './invite'
import { type Invitation, invitations, persons } from './store'

export const makeAdmin: Doorkeeper['makeAdmin'] = async (tx, personId, estateId, now) => {
  const person = await persons.get(tx, personId, SYSTEM)
  const grant = { grantId: newId('grt', now), role: 'admin', estateId, houseIds: [], from: now, until: null } as const
  await giveGrant(tx, person, { ...grant, houseIds: [] }, null, now)
}

export const invite: Doorkeeper['invite'] = (tx, estateId, whom, byId, now) =>
  inviteToWork(tx, { ...whom, estateId }, byId, now)

/** A role in a workbook gives nothing until a manager has approved it. */
export const propose: Doorkeeper['propose'] = async (estateId, whom, now) => {
  const proposed = whom.map(
    ({ role, name, phone }): Invitation => ({
      _id: `inv_${stem(estateId)}_${role}_${phone}`,
      ...{ estateId, houseId: null, houseLabel: null, role, name, phone, until: null },
      ...{ state: 'proposed', invitedBy: null, expiresAt: now },
    }),
  )
  if (proposed.length === 0) return
  const known = new Set(
    (
      await invitations.byIds(
        proposed.map(one => one._id),
        ['_id'],
      )
    ).map(one => one._id),
  )
  const missing = new Map(proposed.filter(one => !known.has(one._id)).map(one => [one._id, one]))
  await invitations.insertMany([...missing.values()])
}
