import type { Role } from '../contract'
import type { TicketRow } from '../ticket/schema'

/** Who lives in a house. Telephone numbers are masked; `card.phone` says one in full. */
export interface Dweller {
  /** The register's entry, or the grant of whoever the register does not name. */
  of: string
  name: string
  role: Role
  phone: string | null
  /** Has a telephone number to ask for. */
  callable: boolean
  /** Signed in by the app. */
  here: boolean
  from: number
  /** Null: today. */
  until: number | null
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
  /** Something is noted that the desk should know, for whoever may read it: `estate.care` says what, and the look is noted. */
  careNoted: boolean
  /** Nobody, for whoever needs no people for the work. */
  people: Dweller[]
  /** Who was here before, the latest first. */
  earlier: Dweller[]
  /** The newest; null for whoever reads no tickets. */
  tickets: { items: TicketRow[]; more: boolean } | null
}
/** Somebody as those who work for the estate need to know them, in one house or as one of the staff. */
export interface PersonCard {
  estateId: string
  name: string
  phone: string | null
  /** Whose number `card.phone` says; null: nobody's. */
  callable: { houseId: string; of: string } | null
  /** Known to the app; null: in the register alone. */
  personId: string | null
  /** What they are and were in the house they were found in. */
  house: { houseId: string; label: string; holds: Hold[] } | null
  /** What they do for the estate today. */
  staff: Role[]
}
interface Hold {
  role: Role
  from: number
  until: number | null
}
export interface HeldHouse extends Hold {
  houseId: string
  label: string
}
/** Who reads the people of a house. */
export const READS_PEOPLE: readonly Role[] = ['clerk', 'cashier', 'accountant', 'supervisor', 'manager']
