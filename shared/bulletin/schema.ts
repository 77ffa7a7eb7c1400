import type { Role } from '../contract'

export const BULLETIN_STATES = ['draft', 'approved', 'scheduled', 'published', 'withdrawn'] as const
export type BulletinState = (typeof BULLETIN_STATES)[number]
/** What somebody still has to do something about. */
export const OPEN: readonly BulletinState[] = ['draft', 'approved', 'scheduled']
/** Whom a bulletin can be to: a household by its doors, staff by the estate. */
export const HOUSEHOLDS = ['owner', 'family', 'tenant'] as const satisfies readonly Role[]
export const STAFF = [
  ...['worker', 'clerk', 'cashier', 'accountant', 'treasurer', 'supervisor', 'manager'],
] as const satisfies readonly Role[]
export const READERS = [...HOUSEHOLDS, ...STAFF]
export type Reader = (typeof READERS)[number]
export const MOST_PHOTOS = 9
export const MOST_DOORS = 100
/** What the clock does with it: looks up whom it is to, tells them, reminds whoever has not read it. */
type Phase = 'addressing' | 'published' | 'reminded'

export interface Hand {
  personId: string
  name: string
  at: number
}
export interface Bulletin {
  _id: string
  estateId: string
  title: string
  text: string
  photos: string[]
  /** As written: `3-2-501`, an entrance `3-2-*`, a building `3-*`; none: the whole estate. */
  doors: string[]
  roles: Reader[]
  /** Whom it is to, as marks that a reader has or has not (`whom.ts`). */
  audience: string[]
  pinned: boolean
  /** Read is not enough: whoever gets it says so. */
  mustRead: boolean
  /** After this nobody needs to read it any more; null: never. */
  endsAt: number | null
  state: BulletinState
  /** Everybody who wrote of it: none of them approves it. */
  authors: string[]
  drafted: Hand
  approved: Hand | null
  published: Hand | null
  /** When it goes out, or went. */
  at: number | null
  /** Whether it has ever been out. */
  out: boolean
  withdrawn: Hand | null
  why: string
  reminded: Hand | null
  telling: Phase | null
  /** When the clock goes on telling; 0: nobody waits to be told. */
  tellAt: number
  /** How far the phase has come. */
  cursor: string
  version: number
}
