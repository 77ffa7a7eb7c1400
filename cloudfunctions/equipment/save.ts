import { entered } from '../../shared/equipment/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { equipmentIdOf, equipments } from './store'

export const save = operation('equipment.save', async ({ input, reach, now, tx }) => {
  const { requestId: _, equipmentId, version, lasts, ...said } = input
  if (!coversEstate(reach, said.estateId)) throw new Refusal('estate.not_found')
  const _id = equipmentIdOf(said)
  const before = equipmentId ? await equipments.get(tx, equipmentId, reach) : await equipments.find(tx, _id)
  if (before && !equipmentId) throw new Refusal('equipment.number_taken', { number: said.number })
  if (before && before._id !== _id) throw new Refusal('equipment.kind_stays')
  const next = nextVersion(before?.version, version)
  const days = Object.fromEntries(lasts.map(({ duty, on }) => [duty, on]))
  const equipment = entered({ _id, ...said }, days, before, next, now)
  await (before ? equipments.put(tx, equipment) : equipments.insert(tx, equipment))
  return { equipmentId: _id }
})
