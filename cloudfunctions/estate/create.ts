import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { giveGrant } from '../people/grants'
import { invitations, persons } from '../people/store'
import { estateName, estates, isNameTaken } from './store'

const OPEN_FOR_MS = 14 * 24 * 3_600_000

/** Whoever opens an estate administers it; its first manager comes in by invitation. */
export const create = operation(
  'estate.create',
  {
    prepare: async ({ input }) => {
      if (await isNameTaken(estateName(input.name))) throw new Refusal('estate.name_taken')
    },
  },
  async ({ input, actor, now, tx }) => {
    const estateId = `est_${input.code}`
    if (await estates.find(tx, estateId)) throw new Refusal('estate.exists')
    const name = estateName(input.name)
    await estates.insert(tx, { _id: estateId, code: input.code, name, levels: {}, graceDays: 7 })
    const person = await persons.get(tx, actor.personId, SYSTEM)
    const grant = { grantId: newId('grt', now), role: 'admin' as const, estateId, houseIds: [], from: now, until: null }
    await giveGrant(tx, person, grant, null, now)
    await invitations.insert(tx, {
      _id: newId('inv', now),
      estateId,
      houseId: null,
      houseLabel: null,
      role: 'manager',
      name: input.manager.name,
      phone: input.manager.phone,
      until: null,
      state: 'open',
      invitedBy: actor.personId,
      expiresAt: now + OPEN_FOR_MS,
    })
    return { estateId }
  },
)
