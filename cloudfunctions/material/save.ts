import { stem } from '../../shared/id'
import { MOST_MATERIALS } from '../../shared/material/contract'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { materials } from './store'

export const save = operation(
  'material.save',
  { prepare: ({ input }) => materials.count({ estateId: input.estateId }) },
  async ({ input, reach, tx, prepared: known }) => {
    const { estateId, code, name, unit, unitPriceFen, minimum, ended, version: seen } = input
    if (!coversEstate(reach, estateId)) throw new Refusal('place.not_found')
    const materialId = `mat_${stem(estateId)}_${code.toUpperCase()}`
    const before = await materials.find(tx, materialId)
    if (!before && known >= MOST_MATERIALS) throw new Refusal('material.full', { most: MOST_MATERIALS })
    if (before && seen === 0) throw new Refusal('material.code_taken', { code: before.code })
    const version = nextVersion(before?.version ?? 0, seen)
    const kept = before ?? { _id: materialId, estateId, code: code.toUpperCase(), onHand: '0', moves: [] }
    await materials.put(tx, { ...kept, name, unit, unitPriceFen, minimum, ended, version })
    return { materialId }
  },
)
