import type { Fen } from '../money/decimal'

export const APPROVAL_STATES = ['requested', 'checked', 'approved', 'rejected', 'expired'] as const
export type ApprovalState = (typeof APPROVAL_STATES)[number]
export type ApprovalVerb = 'check' | 'approve' | 'reject'

/** Who took a step, when, and with which words. */
export interface Hand {
  byId: string
  byName: string
  at: number
  note: string
}
/** Whoever takes a step now. `is`: whether an account is this person's, who may have several. */
export interface Stepper extends Hand {
  is(personId: string): boolean
}
/** What every document carries that one person asks for and another lets happen. */
export interface Approval<S extends string = ApprovalState> {
  state: S | ApprovalState
  requested: Hand
  checked: Hand | null
  /** Whoever approved or rejected it. */
  decided: Hand | null
  /** When it ends by itself; null: it has been decided, or may wait for ever. */
  expiresAt: number | null
}

/** How something is approved: by how many persons, and how long it may wait for them. */
export interface Rule {
  persons: 'two' | 'three'
  waitsMs: number | null
}

/** Whoever lives in the house an approval is about: `until` null means still. */
export interface Beneficiary {
  personId: string
  from: number
  until: number | null
}
/** What one person let go, or charged, alone in one house: kept with the house's money, so that two at once meet there. */
export interface Granted {
  kind: 'waiver' | 'refund' | 'charge'
  byId: string
  at: number
  amountFen: Fen
  /** What has a limit of its own: the item of a charge. */
  item?: string
}
