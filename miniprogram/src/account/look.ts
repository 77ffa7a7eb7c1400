import type { FoundHouse } from '../estate/HouseFinder'

/** Whose fees are looked at, why, and whether this person may also change them. */
export interface Look {
  house: FoundHouse
  reason: string
  bills: boolean
  /** May ask for something to be let go. */
  waives: boolean
  /** May ask for a prepayment to be moved. */
  passes: boolean
}
export const whyUrl = (houseId: string, billId: string): string =>
  `/packages/cashier/bill/index?houseId=${houseId}&billId=${billId}`
