import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { WORK_MOVES } from '../ticket/moves'
import { DUTY_NAMES, EQUIPMENT_KINDS, type Equipment, type EquipmentRecord } from './schema'

const lead = { supervisor: 'estate', manager: 'estate' } as const
const hands = { worker: 'estate', ...lead } as const
const staff = { clerk: 'estate', ...hands } as const
const Text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max)), '')

export interface EquipmentRow extends Omit<Equipment, '_id' | 'estateId' | 'nearOn' | 'tellAt' | 'used' | 'duties'> {
  equipmentId: string
  duties: Omit<Equipment['duties'][number], 'told'>[]
}
export interface EquipmentView extends EquipmentRow {
  /** What was done, the newest first. */
  records: (Omit<EquipmentRecord, '_id' | 'estateId' | 'equipmentId' | 'photos' | 'by'> & {
    recordId: string
    byName: string
    files: { fileId: string; url: string }[]
  })[]
}
const answer = gives<{ equipmentId: string }>()

export const equipmentContract = {
  /** Enters a piece, or puts right what is said of it; `lasts`: when each duty was done last, where that is known. */
  'equipment.save': command({
    moves: ['equipment', 'home.counts'],
    input: {
      estateId: Id,
      equipmentId: z.optional(Id),
      version: SeenVersion,
      kind: z.enum(EQUIPMENT_KINDS),
      number: Line(20),
      name: Line(40),
      where: Text(80),
      contractor: Text(60),
      contractorPhone: z._default(z.string().check(z.regex(/^[0-9+\- ]{0,20}$/)), ''),
      lasts: z._default(z.array(z.object({ duty: z.enum(DUTY_NAMES), on: DayField })).check(z.maxLength(6)), []),
    },
    who: lead,
    refuses: [
      ...['estate.not_found', 'equipment.not_found', 'equipment.number_taken', 'equipment.kind_stays'],
      ...['equipment.retired', 'equipment.day_to_come', 'request.outdated'],
    ],
    gives: answer,
  }),
  /** What was done of a duty, or found: what did not pass opens a ticket. */
  'equipment.record': command({
    moves: ['equipment', ...WORK_MOVES],
    input: {
      equipmentId: Id,
      duty: z.enum(DUTY_NAMES),
      on: DayField,
      passed: z.boolean(),
      certificate: z.optional(Line(60)),
      validUntil: z.optional(DayField),
      note: Text(500),
      photos: z._default(z.array(FileId).check(z.maxLength(9)), []),
    },
    who: hands,
    refuses: [
      ...['equipment.not_found', 'equipment.retired', 'equipment.no_duty', 'equipment.day_to_come'],
      ...['equipment.day_before_last', 'equipment.certificate_needed', 'equipment.valid_until'],
      ...OF_PHOTOS,
    ],
    gives: gives<{ equipmentId: string; ticketId: string | null }>(),
  }),
  'equipment.retire': command({
    moves: ['equipment', 'home.counts'],
    input: { equipmentId: Id, version: SeenVersion, reason: Line(200) },
    who: lead,
    refuses: ['equipment.not_found', 'equipment.retired', 'request.outdated'],
    gives: answer,
  }),
  'equipment.get': query({
    input: { equipmentId: Id },
    who: staff,
    refuses: ['equipment.not_found'],
    gives: gives<EquipmentView>(),
  }),
  /** Everything that is used, or was, the first due first. */
  'equipment.list': query({
    input: { estateId: Id, retired: z._default(z.boolean(), false), cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<EquipmentRow>>(),
  }),
  /** What comes near, each as long before as its duty says, or has passed. */
  'equipment.due': query({
    input: { estateId: Id, cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<EquipmentRow>>(),
  }),
}
