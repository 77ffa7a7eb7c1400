import * as z from 'zod/mini'
import { auditedQuery, Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import { SEVERITIES, WARRANTIES } from '../defect/schema'
import { OF_PHOTOS } from '../file/refusals'
import {
  type Chapter,
  type Entry,
  INSPECTION_KINDS,
  type Inspection,
  type InspectionKind,
  RESULTS,
  type Sealed,
  SIGNERS,
} from './schema'
import { Strokes } from './strokes'

const desk = { clerk: 'estate', supervisor: 'estate' } as const
const Photos = z.optional(z.array(FileId).check(z.maxLength(9)))
const ItemId = z.string().check(z.regex(/^[a-z0-9_-]{1,60}$/))
const at = { changeId: Id, at: z.int() }
const Decimal = z.string().check(z.regex(/^\d{1,9}(\.\d{1,3})?$/))
const Change = z.union([
  z.object({
    ...at,
    what: z.literal('item'),
    itemId: ItemId,
    result: z.enum(RESULTS),
    severity: z.optional(z.enum(SEVERITIES)),
    note: z.optional(z.string().check(z.maxLength(500))),
    photos: Photos,
  }),
  z.object({ ...at, what: z.literal('water'), phase: z.enum(['start', 'end']), photos: Photos }),
  z.object({
    ...at,
    what: z.literal('meter'),
    number: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
    utility: z.enum(['WATER', 'ELECTRICITY', 'GAS']),
    reading: Decimal,
    multiplier: z.optional(Decimal),
    photos: Photos,
  }),
  z.object({
    ...at,
    what: z.literal('handed'),
    keys: z.array(Line(60)).check(z.maxLength(40)),
    papers: z.array(Line(60)).check(z.maxLength(40)),
  }),
  z.object({ ...at, what: z.literal('signature'), role: z.enum(SIGNERS), name: Line(40), strokes: Strokes }),
])
const Chapters = z
  .array(
    z.object({
      roomId: ItemId,
      zh: Line(40),
      en: Line(60),
      items: z
        .array(z.object({ itemId: ItemId, zh: Line(60), en: Line(100), warranty: z.enum(WARRANTIES) }))
        .check(z.minLength(1), z.maxLength(60)),
    }),
  )
  .check(z.minLength(1), z.maxLength(30))
type Ref = { inspectionId: string }

export interface InspectionRow {
  inspectionId: string
  houseId: string
  houseLabel: string
  kind: InspectionKind
  openedAt: number
  inspectorName: string
  outcome: 'open' | 'accepted' | 'refused'
}
export interface InspectionView extends InspectionRow {
  templateId: string
  templateVersion: number
  waterTest: boolean
  chapters: Chapter[]
  version: number
  entries: Entry[]
  sealed: Sealed | null
  /** Whether what is stored still has the hash it was sealed with; null while open. */
  intact: boolean | null
  addenda: Inspection['addenda']
  photos: { fileId: string; url: string }[]
}
interface TemplateView {
  templateId: string
  version: number
  houseType: string | null
  waterTest: boolean
  chapters: Chapter[]
}

/** What anybody may know of a sealed form: nothing about persons. */
export interface SealCheck {
  estateName: string
  /** Without its number. */
  house: string
  kind: InspectionKind
  outcome: 'accepted' | 'refused'
  sealedAt: number
  /** Whether what is stored still has the hash it was sealed with. */
  intact: boolean
  /** Whether the hash that was asked about is that of the sealed file or of its content; null: none was given. */
  same: boolean | null
  addenda: number
}
export interface PrintedPaper {
  /** A short link to the PDF. */
  url: string
  /** SHA-256 of the file, hex. */
  fileHash: string
  code: string
  /** Characters no font has: printed as code points. */
  missing: string[]
}

export const inspectionContract = {
  'inspection.template': query({
    input: { estateId: Id, houseType: z.optional(Line(20)) },
    who: { ...desk, manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<TemplateView>(),
  }),
  'inspection.saveTemplate': command({
    input: {
      estateId: Id,
      houseType: z.optional(Line(20)),
      /** The version that was edited; 0: none was saved yet. */
      version: z.int().check(z.minimum(0)),
      waterTest: z.boolean(),
      chapters: Chapters,
    },
    who: { supervisor: 'estate' },
    refuses: ['estate.not_found', 'inspection.template_changed', 'inspection.template_invalid'],
    gives: gives<{ templateId: string; version: number }>(),
  }),
  /** A handover takes the template of the house's type, a re-inspection the house's defects that are said to be fixed. */
  'inspection.open': command({
    input: { houseId: Id, bookingId: z.optional(Id), kind: z.optional(z.enum(INSPECTION_KINDS)) },
    who: desk,
    refuses: ['place.not_found', 'booking.not_found', 'inspection.already_open', 'inspection.nothing_fixed'],
    gives: gives<Ref>(),
  }),
  /** What a device noted offline. Sending it again, late, in another order or from a second device changes nothing. */
  'inspection.sync': command({
    input: {
      inspectionId: Id,
      deviceId: Id,
      /** The device's clock now, ms: a wrong one is corrected by it. */
      sentAt: z.int(),
      changes: z.array(Change).check(z.maxLength(300)),
    },
    who: { ...desk, worker: 'estate' },
    refuses: ['inspection.not_found', 'inspection.sealed', 'inspection.unknown_item', 'signature.empty', ...OF_PHOTOS],
    gives: gives<Ref & { version: number; accepted: number; duplicates: number; clockOffMs: number }>(),
  }),
  'inspection.seal': command({
    input: {
      inspectionId: Id,
      outcome: z._default(z.enum(['accepted', 'refused']), 'accepted'),
      reason: z.optional(Line(500)),
      newDate: z.optional(z.int()),
    },
    who: desk,
    refuses: [
      'inspection.not_found',
      'inspection.sealed',
      'inspection.reason_needed',
      'inspection.date_past',
      'inspection.unanswered',
      'inspection.water_missing',
      'inspection.water_short',
      'inspection.signature_missing',
    ],
    gives: gives<
      Ref & {
        hash: string
        /** Raised by a handover. */
        defects: number
        /** Decided by a re-inspection; `left`: somebody moved them meanwhile, or they could not be looked at. */
        passed: number
        failed: number
        left: number
      }
    >(),
  }),
  'inspection.addendum': command({
    input: { inspectionId: Id, text: Line(1000), photos: z._default(z.array(FileId).check(z.maxLength(9)), []) },
    who: desk,
    refuses: ['inspection.not_found', 'inspection.not_sealed', ...OF_PHOTOS],
    gives: gives<Ref>(),
  }),
  /** The sealed form as a PDF, made when it is first asked for (or by the clock, soon after sealing). */
  'inspection.print': command({
    input: { inspectionId: Id, language: z._default(z.enum(['zh', 'en']), 'zh') },
    who: { ...desk, manager: 'estate', owner: 'own', family: 'own' },
    refuses: ['inspection.not_found', 'inspection.not_sealed', 'paper.unavailable'],
    gives: gives<Ref & PrintedPaper>(),
  }),
  /** Whether a form is ours, and a file the sealed one. `hash`: SHA-256 of the file in hex, or the content's digest. */
  'inspection.verify': query({
    input: {
      code: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{20}$/)),
      hash: z.optional(z.string().check(z.regex(/^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/))),
    },
    who: { public: 'public' },
    refuses: ['inspection.unknown_code'],
    gives: gives<SealCheck>(),
  }),
  /** A sealed form that staff open is noted, each person once an hour. */
  'inspection.get': auditedQuery({
    input: { inspectionId: Id, reason: z.optional(Line(200)) },
    who: { ...desk, worker: 'estate', manager: 'estate', owner: 'own', family: 'own' },
    refuses: ['inspection.not_found'],
    gives: gives<InspectionView>(),
  }),
  'inspection.list': query({
    input: { estateId: z.optional(Id), houseId: z.optional(Id), cursor: Cursor },
    who: { ...desk, worker: 'estate', manager: 'estate', owner: 'own', family: 'own' },
    gives: gives<Page<InspectionRow>>(),
  }),
}
