import type { Category, Channel } from '../ticket/schema'
import type { Asked, Decision, Way } from './schema'

export interface ComplaintRow {
  ticketId: string
  /** null: not dealt yet. */
  number: string | null
  description: string
  placeLabel: string
  category: Category
  channel: Channel
  acceptedAt: number
  dueBy: number
  /** When the complainant heard how it ends; null: not yet. */
  outcomeAt: number | null
  inTime: boolean
  personName: string | null
  decision: Decision | null
  /** Whether it counts as valid. */
  valid: boolean
  /** What waits for a decision here. */
  waitsFor: (Asked | 'appeal')[]
}

interface Photo {
  fileId: string
  url: string
}
interface Said {
  at: number
  byName: string
  text: string
}
/** What a person may do now: verbs of `complaint.*`; of `approve` and `reject`, for what. */
export type May =
  | 'note'
  | 'about'
  | 'judge'
  | 'askTime'
  | 'reply'
  | 'appeal'
  | 'settle'
  | `approve.${Asked}`
  | `reject.${Asked}`

export interface ComplaintView {
  ticketId: string
  channel: Channel
  acceptedAt: number
  dueBy: number
  outcomeAt: number | null
  inTime: boolean
  /** Staff alone. */
  about: { personId: string; name: string } | null
  notes: (Said & { photos: Photo[] })[]
  replies: (Said & { how: Way; outcome: boolean })[]
  /** A household reads of it what was approved. */
  validity: {
    decision: Decision
    state: 'requested' | 'approved' | 'rejected'
    reason: string
    byName: string
    at: number
    evidence: Photo[]
    decidedBy: string | null
    decidedAt: number | null
    note: string
  } | null
  appeal: {
    at: number
    byName: string
    reason: string
    stands: boolean | null
    note: string
    decidedAt: number | null
  } | null
  /** null: there is nothing to appeal against. */
  appealUntil: number | null
  extension: {
    state: 'requested' | 'approved' | 'rejected'
    reason: string
    byName: string
    at: number
    decidedBy: string | null
  } | null
  may: May[]
}
