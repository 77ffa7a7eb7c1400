import type { Strokes } from '../inspection/strokes'
import type { Item } from '../tariff/schema'

export const STEPS = [
  'notice',
  'appointment',
  'identity',
  'covenant',
  'charges',
  'inspection',
  'meters',
  'keys',
  'archive',
] as const
export type Step = (typeof STEPS)[number]
export const isStep = (what: string): what is Step => STEPS.some(step => step === what)
/** What the history tells: a step that was done, or what is none. */
export type HistoryWord = Step | 'signLater' | 'chargeAgain' | 'refuse' | 'cancel'
export const MOVEIN_STATES = ['open', 'refused', 'done', 'cancelled'] as const
export type MoveInState = (typeof MOVEIN_STATES)[number]

export const CAPACITIES = ['owner', 'co_owner', 'proxy'] as const
export const PRESENCES = ['present', 'represented', 'absent'] as const
export const DOCUMENTS = ['ID', 'CONTRACT', 'POWER_OF_ATTORNEY'] as const
export type DocumentKind = (typeof DOCUMENTS)[number]
/** What was looked at. A number is kept to its last four characters, a copy only where the file needs one. */
export interface SeenDocument {
  kind: DocumentKind
  last4?: string | undefined
  copy?: string | undefined
  /** A power of attorney ends with this day. */
  validUntil?: string | undefined
}
/** An owner, a co-owner or somebody who acts for one of them. */
export interface Signatory {
  name: string
  capacity: (typeof CAPACITIES)[number]
  presence: (typeof PRESENCES)[number]
  /** A proxy: for whom. */
  actsFor?: string | undefined
  /** Why an owner is neither here nor represented, and what is to follow. */
  note?: string | undefined
  documents: SeenDocument[]
}
export interface Done {
  at: number
  byId: string
  byName: string
  note: string
}
interface Acceptance {
  name: string
  at: number
  byId: string
  covenantVersion: string
  privacyVersion: string
  signature: Strokes
}
/** A line of the handover list: a priced item, or a deposit, which stays the owner's money. */
export interface ChargeLine {
  chargeId: string
  zh: string
  en: string
  kind: 'fee' | 'deposit'
  item: Item | null
  quantity: string
  /** Deposits only; a fee's amount comes from the approved price. */
  amountFen: number
}
export const KEY_POLICIES = ['always', 'unless_critical', 'none_open'] as const
/** Whether keys are handed over while defects are still open. */
export type KeyPolicy = (typeof KEY_POLICIES)[number]
export interface MoveInConfig {
  _id: string
  covenantVersion: string
  privacyVersion: string
  /** What these versions say; empty: it lies on paper at the desk. */
  covenantText: string
  privacyText: string
  keyPolicy: KeyPolicy
  charges: ChargeLine[]
  version: number
}
export interface OpeningReading {
  number: string
  utility: string
  reading: string
  /** Null: the books keep no meter of this kind. */
  meterId: string | null
}
export interface MoveIn {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  buildingId: string | null
  state: MoveInState
  ownerNames: string[]
  /** Each step that is done: when and by whom. */
  steps: Partial<Record<Step, Done>>
  bookingId: string | null
  appointment: { start: number; end: number } | null
  signatories: Signatory[]
  acceptances: Acceptance[]
  charges: ChargeLine[]
  inspectionId: string | null
  /** Acceptance or a signature was refused, as often as that happened. */
  refusals: { at: number; byName: string; reason: string; newDate: number | null }[]
  readings: OpeningReading[]
  keys: { keyId: string; number: string }[]
  startedAt: number
  history: { what: HistoryWord; at: number; byId: string; byName: string; note: string }[]
}
export interface MoveInRow {
  moveInId: string
  estateId: string
  houseId: string
  houseLabel: string
  state: MoveInState
  ownerNames: string[]
  next: Step | null
  done: number
  startedAt: number
  appointment: { start: number; end: number } | null
  /** A refused acceptance: when the next try is. */
  newDate: number | null
}
