import type { ChargeLine, Done, HistoryWord, KeyPolicy, MoveInRow, OpeningReading, Signatory, Step } from './schema'

export interface StepView {
  step: Step
  done: Done | null
  /** Steps that come before and are not done. */
  blockedBy: Step[]
  household: boolean
  bring: { zh: string; en: string } | null
}
export interface MoveInView extends MoveInRow {
  steps: StepView[]
  bookingId: string | null
  /** The house's present appointment of this kind, where it is not this move-in's yet. */
  bookingFound: { bookingId: string; start: number; end: number } | null
  /** Who signs, without what they showed: that is `movein.documents`. */
  signatories: Pick<Signatory, 'name' | 'capacity' | 'presence' | 'actsFor' | 'note'>[]
  stillToSign: string[]
  acceptances: { name: string; at: number; covenantVersion: string; privacyVersion: string }[]
  charges: ChargeLine[]
  /** What fees made of the list: a bill, or why there is none. */
  billed: { chargeId: string; billId: string | null; problem: string | null }[]
  inspectionId: string | null
  refusals: { at: number; byName: string; reason: string; newDate: number | null }[]
  readings: OpeningReading[]
  keys: { keyId: string; number: string }[]
  history: { what: HistoryWord; at: number; byName: string; note: string }[]
}
export interface MoveInSettings {
  covenantVersion: string
  privacyVersion: string
  covenantText: string
  privacyText: string
  keyPolicy: KeyPolicy
  charges: ChargeLine[]
  version: number
}
