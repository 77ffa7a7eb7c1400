import type { Strokes } from '../inspection/strokes'

export const KEY_KINDS = ['UNIT_DOOR', 'ENTRANCE', 'MAILBOX', 'METER_BOX', 'ACCESS_CARD', 'PARKING_CARD'] as const
export type KeyKind = (typeof KEY_KINDS)[number]
export const KEY_STATES = ['in_custody', 'lent', 'handed_over', 'lost'] as const
export type KeyState = (typeof KEY_STATES)[number]

export interface LedgerLine {
  what: 'registered' | 'handed_over' | 'lent' | 'returned' | 'lost' | 'overdue' | 'reserved' | 'released'
  at: number
  byId: string | null
  byName: string
  witnessName?: string
  toName?: string
  purpose?: string
  note?: string
  dueAt?: number
  signature?: Strokes
}
/** Kept for an appointment: nobody lends it away over that time. */
export interface Reservation {
  bookingId: string
  start: number
  end: number
  byName: string
}
/** One numbered bunch and its whole ledger. */
export interface KeyBunch {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  number: string
  items: { kind: KeyKind; count: number }[]
  state: KeyState
  /** The owner's leave to keep and use the keys of a vacant house. */
  authorisation: string | null
  /** Who has it now, in words. */
  holderName: string
  /** Who lent it out: asked when it stays away. */
  lentById: string | null
  dueAt: number | null
  /** When its absence is pointed out next; null: never. */
  remindAt: number | null
  reservedFor: Reservation | null
  createdAt: number
  ledger: LedgerLine[]
  /** Where it stands in lists: by house and number, as people count. */
  orderKey: string
}
export interface KeyRow {
  keyId: string
  houseId: string
  houseLabel: string
  number: string
  items: { kind: KeyKind; count: number }[]
  state: KeyState
  holderName: string
  dueAt: number | null
  reservedFor: Reservation | null
}
/** What two people counted and signed, and where it differed from the books. */
export interface StocktakeRow {
  stocktakeId: string
  at: number
  byName: string
  witnessName: string
  counted: number
  differences: StockDifference[]
}
export const toKeyRow = ({
  _id,
  houseId,
  houseLabel,
  number,
  items,
  state,
  holderName,
  dueAt,
  reservedFor,
}: KeyBunch): KeyRow => ({
  keyId: _id,
  houseId,
  houseLabel,
  number,
  items,
  state,
  holderName,
  dueAt,
  reservedFor,
})

export interface StockDifference {
  number: string
  kind: 'missing' | 'unexpected' | 'unknown'
}
