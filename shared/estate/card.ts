import type { Role } from '../contract'

/** Who lives in a house. Telephone numbers are masked; `estate.phone` says one in full. */
export interface Dweller {
  /** The register's entry; null: known by the app alone. */
  residentId: string | null
  name: string
  role: Role
  phone: string | null
  /** Signed in by the app. */
  here: boolean
}
export interface HouseCard {
  houseId: string
  estateId: string
  label: string
  code: string
  grossFloorArea: string | null
  houseType: string | null
  floor: number | null
  occupancy: 'occupied' | 'vacant' | 'undelivered' | null
  /** Nobody, for whoever needs no people for the work. */
  people: Dweller[]
}
/** Who reads the people of a house. */
export const READS_PEOPLE: readonly Role[] = ['clerk', 'cashier', 'accountant', 'supervisor', 'manager']
