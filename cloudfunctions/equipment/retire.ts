import { retire as decide } from '../../shared/equipment/act'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { equipments } from './store'

export const retire = operation('equipment.retire', async ({ input, actor, reach, now, tx }) => {
  const before = await equipments.get(tx, input.equipmentId, reach)
  const version = nextVersion(before.version, input.version)
  await equipments.put(tx, decide(before, { name: actor.name, reason: input.reason }, version, now))
  return { equipmentId: before._id }
})
