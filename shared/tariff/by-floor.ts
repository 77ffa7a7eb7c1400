import type { Fen } from '../money/decimal'

export interface FloorBand {
  from: number
  to: number
  amountFen: Fen
}
/** What the lift costs on this floor; a floor outside every band pays nothing. */
export const byFloor = (floor: number, bands: readonly FloorBand[]): Fen =>
  bands.find(band => floor >= band.from && floor <= band.to)?.amountFen ?? 0
