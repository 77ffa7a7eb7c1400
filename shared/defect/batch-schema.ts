import type { DefectState, Severity } from './schema'

/** Defects given to one contractor, and the link by which the contractor sees and answers them. Times in ms. */
export interface DefectBatch {
  _id: string
  estateId: string
  party: string
  defectIds: string[]
  createdAt: number
  byId: string
  byName: string
  expiresAt: number
  revokedAt: number | null
  /** SHA-256 of the link's secret; the secret itself is nowhere. */
  hash: string
}
export type LinkState = 'open' | 'expired' | 'revoked'

export interface BatchRow {
  batchId: string
  party: string
  count: number
  createdAt: number
  byName: string
  expiresAt: number
  link: LinkState
}
/** What a contractor sees of a defect: where and what, nothing about persons. */
export interface SentDefect {
  defectId: string
  houseLabel: string
  room: string
  what: string
  note: string
  severity: Severity
  state: DefectState
  dueAt: number
  scheduledAt: number | null
  failedRounds: number
  photos: { fileId: string; url: string }[]
  /** What the contractor answered, newest last. */
  answers: { at: number; note: string; to: DefectState; photos: number }[]
}
export interface SentBatch {
  estateName: string
  party: string
  expiresAt: number
  items: SentDefect[]
}
