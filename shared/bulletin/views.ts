import type { BulletinState, Reader } from './schema'

/** As whoever it is to finds it in the list. */
export interface BulletinRow {
  bulletinId: string
  title: string
  /** How it begins. */
  lead: string
  at: number
  pinned: boolean
  mustRead: boolean
  /** Read, and confirmed where that is asked. */
  done: boolean
}
export interface DeskRow {
  bulletinId: string
  title: string
  state: BulletinState
  at: number | null
  doors: string[]
  roles: Reader[]
  pinned: boolean
  mustRead: boolean
  draftedBy: string
}
export interface BulletinView extends Omit<DeskRow, 'draftedBy'> {
  estateId: string
  text: string
  photos: { fileId: string; url: string }[]
  endsAt: number | null
  done: boolean
  /** Whether it is to the reader. */
  mine: boolean
  withdrawnAt: number | null
  why: string
  /** For whoever works with it; null: for nobody else. */
  desk: {
    draftedBy: string
    approvedBy: string | null
    publishedBy: string | null
    withdrawnBy: string | null
    /** Whether the reader wrote of it. */
    own: boolean
    reminded: { at: number; byName: string } | null
    telling: boolean
    version: number
  } | null
}
export interface RoleCount {
  role: Reader
  told: number
  unread: number
}
export interface UnreadRow {
  personId: string
  name: string
  role: Reader
  /** The house it came to; null: staff. */
  label: string | null
}
