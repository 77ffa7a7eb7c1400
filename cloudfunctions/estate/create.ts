import { newId } from '../../shared/id'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { giveGrant } from '../people/grants'
import { persons } from '../people/store'
import { estates } from './store'

/** Whoever opens an estate administers it; its first manager comes in by invitation. */
export const create = operation('estate.create', async ({ input, actor, now, tx }) => {
  const estateId = `est_${input.code}`
  await estates.insert(tx, { _id: estateId, code: input.code, name: input.name, levels: {}, graceDays: 7 })
  const person = await persons.get(tx, actor.personId, SYSTEM)
  const grant = { grantId: newId('grt', now), role: 'admin' as const, estateId, houseIds: [], from: now, until: null }
  await giveGrant(tx, person, grant, null, now)
  return { estateId }
})
