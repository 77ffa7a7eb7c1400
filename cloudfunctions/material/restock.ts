import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { move } from './move'
import { materials } from './store'

export const restock = operation('material.restock', async ({ input, actor, reach, now, tx, emit }) => {
  const material = await materials.get(tx, input.materialId, reach)
  if (Number(input.quantity) === 0) throw new Refusal('material.nothing_moved')
  const by = { at: now, byName: actor.name, quantity: input.quantity, reason: input.reason }
  const { onHand } = await move(tx, emit, material, by)
  return { materialId: material._id, onHand }
})
