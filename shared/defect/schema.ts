export const DEFECT_STATES = [
  'open',
  'sent_to_developer',
  'accepted',
  'disputed',
  'scheduled',
  'fixed',
  'reinspected',
  'closed',
] as const
export type DefectState = (typeof DEFECT_STATES)[number]
export const SEVERITIES = ['minor', 'major', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]
/** Days to put right, by severity. */
export type DueDays = Record<Severity, number>
export const WARRANTIES = ['waterproofing', 'pipes_wiring', 'fit_out', 'heating', 'none'] as const
export type Warranty = (typeof WARRANTIES)[number]

export interface Defect {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  buildingId: string | null
  inspectionId: string | null
  itemId: string | null
  room: string
  what: string
  note: string
  severity: Severity
  photos: string[]
  state: DefectState
  party: string
  warranty: Warranty
  /** Until when the developer answers for it; null: no handover is on record. */
  warrantyUntil: number | null
  dueAt: number
  scheduledAt: number | null
  /** When somebody above hears of it next; null: nobody needs to. */
  escalateAt: number | null
  escalated: 0 | 1 | 2
  /** How often it was looked at again and had not been put right. */
  failedRounds: number
  createdAt: number
  /** The contractor's batch it is in now. */
  batchId?: string | null
  history: {
    from: DefectState | null
    to: DefectState
    at: number
    byId: string | null
    byName?: string
    note: string
    photos: string[]
  }[]
}
/** One defect with what happened to it, newest last, and short links to its photos. */
export interface DefectView extends DefectRow {
  createdAt: number
  history: Defect['history']
  photos: { fileId: string; url: string }[]
}
export interface DefectRow {
  defectId: string
  houseId: string
  houseLabel: string
  buildingId: string | null
  inspectionId: string | null
  room: string
  what: string
  note: string
  severity: Severity
  state: DefectState
  party: string
  warranty: Warranty
  warrantyUntil: number | null
  dueAt: number
  scheduledAt: number | null
  failedRounds: number
  photoCount: number
}
export const toDefectRow = (defect: Defect): DefectRow => ({
  defectId: defect._id,
  houseId: defect.houseId,
  houseLabel: defect.houseLabel,
  buildingId: defect.buildingId,
  inspectionId: defect.inspectionId,
  room: defect.room,
  what: defect.what,
  note: defect.note,
  severity: defect.severity,
  state: defect.state,
  party: defect.party,
  warranty: defect.warranty,
  warrantyUntil: defect.warrantyUntil,
  dueAt: defect.dueAt,
  scheduledAt: defect.scheduledAt,
  failedRounds: defect.failedRounds,
  photoCount: defect.photos.length,
})
