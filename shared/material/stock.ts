import { type Decimal, exact } from '../money/decimal'
import type { Material, MaterialRow, Move } from './schema'

/** So many of its changes a material keeps. */
const KEPT = 50
export const isLow = ({ onHand, minimum, ended }: Pick<Material, 'onHand' | 'minimum' | 'ended'>): boolean =>
  !ended && exact(onHand).lte(minimum)

/** What is on hand after a change; `fellLow`: it came to its minimum by this. */
export function moved(material: Material, move: Move): { material: Material; fellLow: boolean } {
  const onHand = exact(material.onHand).plus(move.quantity).toFixed()
  const changed = { ...material, onHand, moves: [move, ...material.moves].slice(0, KEPT) }
  return { material: changed, fellLow: isLow(changed) && !isLow(material) }
}
export const less = (quantity: Decimal): Decimal => exact(quantity).neg().toFixed()

export const toMaterialRow = ({ _id, estateId: _, ...material }: Material): MaterialRow => ({
  materialId: _id,
  ...material,
  low: isLow(material),
})
