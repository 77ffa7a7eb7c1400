import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { batchContract } from './batch-contract'
import { DEFECT_STATES, type DefectRow, type DefectView, type DueDays, SEVERITIES, WARRANTIES } from './schema'

const desk = { clerk: 'estate', supervisor: 'estate' } as const
const Photos = z.array(FileId).check(z.maxLength(9))
type Ref = { defectId: string }
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const Days = z.int().check(z.minimum(1), z.maximum(180))
/** What one building, contractor or kind has: still to be put right, of that late or disputed, and put right. */
export interface DefectNumber {
  key: string
  open: number
  overdue: number
  disputed: number
  closed: number
  /** Looked at again in vain, summed over all. */
  failedRounds: number
}
interface DefectNumbers {
  all: DefectNumber
  byBuilding: DefectNumber[]
  byParty: DefectNumber[]
  /** By what the developer warrants: waterproofing, pipes and wiring, … */
  byKind: DefectNumber[]
  dueDays: DueDays
}

export const defectContract = {
  ...batchContract,
  'defect.report': command({
    input: {
      houseId: Id,
      room: Line(40),
      what: Line(100),
      note: z._default(z.string().check(z.maxLength(500)), ''),
      severity: z.enum(SEVERITIES),
      warranty: z.enum(WARRANTIES),
      photos: z._default(Photos, []),
    },
    who: { ...desk, owner: 'own', family: 'own' },
    refuses: ['place.not_found', 'defect.out_of_warranty', ...OF_PHOTOS],
    gives: gives<Ref>(),
  }),
  'defect.list': query({
    input: {
      estateId: z.optional(Id),
      houseId: z.optional(Id),
      inspectionId: z.optional(Id),
      state: z.optional(z.enum(DEFECT_STATES)),
      cursor: Cursor,
    },
    who: { ...desk, owner: 'own', family: 'own', manager: 'estate' },
    gives: gives<Page<DefectRow>>(),
  }),
  'defect.get': query({
    input: { defectId: Id },
    who: { ...desk, owner: 'own', family: 'own', manager: 'estate' },
    refuses: ['defect.not_found'],
    gives: gives<DefectView>(),
  }),
  /** Numbers of what was found between two days (both included); without them, of the last 366 days. */
  'defect.numbers': query({
    input: { estateId: Id, from: z.optional(Day), to: z.optional(Day) },
    who: { ...desk, manager: 'estate' },
    refuses: ['estate.not_found', 'defect.range'],
    gives: gives<DefectNumbers>(),
  }),
  'defect.settings': query({
    input: { estateId: Id },
    who: { ...desk, manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<{ dueDays: DueDays; version: number }>(),
  }),
  /** Days to put right, by severity, as agreed with the developer. What is open keeps its deadline. */
  'defect.configure': command({
    input: {
      estateId: Id,
      dueDays: z.object({ critical: Days, major: Days, minor: Days }),
      version: SeenVersion,
    },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<{ estateId: string }>(),
  }),
  /** One step of the life of a defect: `to` names the state it reaches. */
  'defect.move': command({
    input: {
      defectId: Id,
      to: z.enum(DEFECT_STATES),
      note: z.optional(Line(500)),
      /** ms */
      scheduledAt: z.optional(z.int()),
      photos: z._default(Photos, []),
      party: z.optional(Line(60)),
    },
    who: desk,
    refuses: [
      'defect.not_found',
      'defect.wrong_state',
      'defect.supervisor_only',
      'defect.note_needed',
      'defect.date_needed',
      ...OF_PHOTOS,
    ],
    gives: gives<Ref>(),
  }),
}
