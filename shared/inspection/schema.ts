import type { Severity, Warranty } from '../defect/schema'
import type { Strokes } from './strokes'

export const RESULTS = ['PASS', 'FAIL', 'NA'] as const
export type Result = (typeof RESULTS)[number]
export const SIGNERS = ['owner', 'inspector', 'developer'] as const
export type Signer = (typeof SIGNERS)[number]

export const INSPECTION_KINDS = ['handover', 'reinspection'] as const
/** The whole house before it changes hands, or only what was put right since. */
export type InspectionKind = (typeof INSPECTION_KINDS)[number]

export interface TemplateItem {
  itemId: string
  zh: string
  en: string
  warranty: Warranty
  /** A re-inspection: the defect this line decides. */
  defectId?: string
}
export interface Chapter {
  roomId: string
  zh: string
  en: string
  items: TemplateItem[]
}
export interface Template {
  _id: string
  estateId: string
  /** Null: for every house type without its own. */
  houseType: string | null
  version: number
  waterTest: boolean
  chapters: Chapter[]
}

/** What a device noted while it walked; `at` is the device's clock. */
export type Change = { changeId: string; at: number } & (
  | { what: 'item'; itemId: string; result: Result; severity?: Severity; note?: string; photos?: string[] }
  | { what: 'water'; phase: 'start' | 'end'; photos?: string[] }
  | {
      what: 'meter'
      number: string
      utility: 'WATER' | 'ELECTRICITY' | 'GAS'
      reading: string
      multiplier?: string
      photos?: string[]
    }
  | { what: 'handed'; keys: string[]; papers: string[] }
  | { what: 'signature'; role: Signer; name: string; strokes: Strokes }
)
/** The last word on one thing, and when it was said (corrected to our clock). */
export interface Entry {
  target: string
  change: Change
  at: number
  deviceId: string
  byId: string
}
export interface Sealed {
  at: number
  byId: string
  byName: string
  outcome: 'accepted' | 'refused'
  reason: string
  /** A new date after a refusal, ms. */
  newDate: number | null
  hash: string
}
export interface Inspection {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  buildingId: string | null
  kind: InspectionKind
  bookingId: string | null
  template: Pick<Template, '_id' | 'version' | 'waterTest' | 'chapters'>
  inspectorId: string
  inspectorName: string
  openedAt: number
  version: number
  entries: Entry[]
  /** Changes that arrived: each counts once, whoever sends it again. */
  seen: string[]
  sealed: Sealed | null
  addenda: { at: number; byId: string; byName: string; text: string; photos: string[] }[]
}
export const itemsOf = (chapters: readonly Chapter[]): TemplateItem[] => chapters.flatMap(chapter => chapter.items)
export const photosOf = (change: Change): string[] => ('photos' in change ? (change.photos ?? []) : [])
