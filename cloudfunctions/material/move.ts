import type { Material, Move } from '../../shared/material/schema'
import { moved } from '../../shared/material/stock'
import type { Emit } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { materials } from './store'

/** Writes a change of what is on hand; the desk is told when it came to its minimum by this. */
export async function move(tx: Tx, emit: Emit, material: Material, by: Move): Promise<Material> {
  const { material: after, fellLow } = moved(material, by)
  await materials.put(tx, after)
  const { _id: materialId, estateId, name, onHand, unit } = after
  if (fellLow)
    emit({
      event: 'material.low',
      estateId,
      reference: { materialId, name, onHand, unit },
      audiences: [{ roles: ['clerk', 'supervisor'], estateId }],
    })
  return after
}
