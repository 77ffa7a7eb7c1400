import type { Utility } from '../network/schema'

/** Why a supply stops. Nobody is cut off for what they owe: there is no such reason. */
export const REASONS = ['PLANNED', 'EMERGENCY', 'SUPPLIER', 'SAFETY', 'OWNER_REQUEST', 'GOV_ORDER'] as const
export type Reason = (typeof REASONS)[number]
export const OUTAGE_STATES = ['draft', 'asked', 'published', 'restored', 'cancelled'] as const
export type OutageState = (typeof OUTAGE_STATES)[number]
/** What is still to come or under way. */
export const OPEN: readonly OutageState[] = ['draft', 'asked', 'published']
/** What the households are told of one after the other. */
export type Phase = 'published' | 'extended' | 'restored' | 'cancelled'

/** Where: what is closed, and whose doors besides; `3-2-*` is an entrance, `3-*` a building. */
export interface Scope {
  valveIds: string[]
  doors: string[]
}
/** What stood in the network when it was published: the scope follows from it and is never changed again. */
export interface Basis {
  at: number
  valves: { valveId: string; number: string; name: string; where: string }[]
  doors: string[]
  houseCount: number
  places: string[]
}
export interface Hand {
  personId: string
  name: string
  at: number
}
export interface Outage {
  _id: string
  estateId: string
  utility: Utility
  reason: Reason
  startsAt: number
  /** When it is expected to be back. */
  endsAt: number
  scope: Scope
  /** Whom to call, and who supplies. */
  contact: string
  supplier: string
  /** What else people should know. */
  note: string
  state: OutageState
  drafted: Hand
  asked: Hand | null
  published: Hand | null
  basis: Basis | null
  extensions: { until: number; why: string; by: Hand }[]
  /** When the supply really was back, why it had stopped, and what to mind of the water. */
  restored: { at: number; cause: string; waterNote: string; by: Hand } | null
  /** Why it was turned down or called off. */
  why: string
  /** Parts of the list of houses, and under which phase each was told last; ''; not yet. */
  told: (string | '')[]
  telling: Phase | null
  /** When the clock tells the next part; 0: nobody waits to be told. */
  tellAt: number
  /** When the last household was told that it is back. */
  restoredToldAt: number | null
  version: number
}
/** A house of a published outage: who of it is told, and in which part (who has two homes is told once). */
export interface ScopeHouse {
  houseId: string
  label: string
  /** To be looked after first. */
  care: boolean
  persons: { personId: string; part: number }[]
  called: { at: number; byName: string } | null
}
export interface ScopePart {
  _id: string
  estateId: string
  outageId: string
  part: number
  houses: ScopeHouse[]
}
/** How many hours before it begins a planned one is announced. */
export type Notice = Partial<Record<Utility, number>>
const USUAL_NOTICE_HOURS = 24
const DEFAULT_NOTICE: Notice = { power: 7 * 24 }
export const noticeHours = (notice: Notice, utility: Utility): number =>
  notice[utility] ?? DEFAULT_NOTICE[utility] ?? USUAL_NOTICE_HOURS
export const IN_TIME_MS = 30 * 60_000
