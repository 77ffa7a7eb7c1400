import type { Utility } from '../network/schema'
import type { Basis, Outage, OutageState, Reason } from './schema'

export interface OutageRow {
  outageId: string
  utility: Utility
  reason: Reason
  state: OutageState
  startsAt: number
  endsAt: number
  houseCount: number
  /** Where, in a few words. */
  where: string
  restoredAt: number | null
  /** Told within 30 minutes; null: not judged yet. */
  inTime: boolean | null
}
export interface OutageView extends OutageRow {
  estateId: string
  scope: Outage['scope']
  /** What it rests on: of a draft, what the network says now. */
  basis: Basis
  contact: string
  supplier: string
  note: string
  draftedBy: string
  publishedBy: string | null
  /** Whether the reader wrote or asked for it. */
  own: boolean
  extensions: { until: number; why: string; byName: string; at: number }[]
  restored: { at: number; cause: string; waterNote: string; byName: string } | null
  why: string
  /** Parts of the households that were told the latest, of how many. */
  told: number
  parts: number
  restoredToldAt: number | null
  version: number
}
/** What a household reads. */
export interface HouseOutage {
  outageId: string
  utility: Utility
  reason: Reason
  state: OutageState
  startsAt: number
  endsAt: number
  contact: string
  supplier: string
  note: string
  extended: boolean
  restored: { at: number; cause: string; waterNote: string } | null
}
export interface CallRow {
  houseId: string
  label: string
  care: boolean
  /** Nobody of it is in the app, or the notice waits unread. */
  state: 'nobody' | 'unread'
  called: { at: number; byName: string } | null
}
