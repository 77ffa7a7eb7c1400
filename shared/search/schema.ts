import type { Role } from '../contract'

export const FOUND_KINDS = ['house', 'person', 'ticket', 'bill', 'receipt', 'meter', 'key', 'plate'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]
const desk: readonly Role[] = ['clerk', 'supervisor', 'manager']
const office: readonly Role[] = ['cashier', 'accountant', 'treasurer']
/** Who finds what: nobody finds what the page behind it would not show. */
export const FINDS: Record<FoundKind, readonly Role[]> = {
  house: [...desk, ...office],
  person: [...desk, 'cashier', 'accountant'],
  ticket: desk,
  // Whoever may read why a bill is what it is; opening it says why and is noted.
  bill: ['cashier', 'accountant', 'supervisor', 'manager'],
  receipt: ['cashier', 'accountant', 'supervisor', 'manager'],
  meter: ['clerk', 'accountant', 'manager'],
  key: desk,
  plate: desk,
}
/** Whose telephone numbers are read in full, where it is the work to call them. */
export const CALLS: readonly Role[] = ['clerk', 'supervisor']

/** Something that can be found by what people say of it. */
export interface Found {
  _id: string
  estateId: string
  kind: FoundKind
  /** The id of what is found, for its page. */
  of: string
  houseId: string | null
  title: string
  /** Where it belongs, or what it is. */
  detail: string
  phone: string | null
  /** What people say of it, each as `saidAs` writes it. */
  said: string[]
  /** 1: a name whose sounds are still to be added. */
  toSpell: 0 | 1
}
export interface FoundRow {
  kind: FoundKind
  of: string
  houseId: string | null
  title: string
  detail: string
  phone: string | null
}
export interface FoundGroup {
  kind: FoundKind
  items: FoundRow[]
  /** There are others: say more of it. */
  more: boolean
}
