import type { Decimal, Fen } from '../money/decimal'

/** How much of something, with two decimals at most; no less than nothing. */
export const QUANTITY = /^(0|[1-9]\d{0,5})(\.\d{1,2})?$/
/** What repairs use up: its price for households, and how much of it lies in the store. */
export interface Material {
  _id: string
  estateId: string
  /** What staff call it; no two of an estate share one. */
  code: string
  name: string
  unit: string
  unitPriceFen: Fen
  /** In units; below nothing where more was used than was entered. */
  onHand: Decimal
  /** At so many or fewer it is to be bought. */
  minimum: Decimal
  /** No longer offered; what was quoted with it stays. */
  ended: boolean
  version: number
  /** The last changes of what is on hand, the newest first. */
  moves: Move[]
}
export interface Move {
  at: number
  byName: string
  /** More or, with a minus, less. */
  quantity: Decimal
  /** Why; of a repair, the number of its ticket. */
  reason: string
}
export interface MaterialRow extends Omit<Material, '_id' | 'estateId'> {
  materialId: string
  /** There is the minimum or less. */
  low: boolean
}
