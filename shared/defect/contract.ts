import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import { DEFECT_STATES, type DefectRow, type DefectView, SEVERITIES, WARRANTIES } from './schema'

const desk = { clerk: 'estate', supervisor: 'estate' } as const
const Photos = z.array(FileId).check(z.maxLength(9))
const files = ['file.not_yours', 'file.not_found', 'file.type', 'file.too_large'] as const
type Ref = { defectId: string }

export const defectContract = {
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
    refuses: ['place.not_found', 'defect.out_of_warranty', ...files],
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
      ...files,
    ],
    gives: gives<Ref>(),
  }),
}
