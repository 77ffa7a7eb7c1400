import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { CategoryName } from '../ticket/schema'
import type { FrozenRates, Rates } from './rates'
import { ASKED, DECISIONS, WAYS } from './schema'
import type { ComplaintRow, ComplaintView } from './views'

const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const desk = { clerk: 'estate', supervisor: 'estate' } as const
const staff = { ...desk, manager: 'estate' } as const
const deciders = { supervisor: 'estate', manager: 'estate' } as const
type Ref = { ticketId: string }
const ref = gives<Ref>()
const Photos = z._default(z.array(FileId).check(z.maxLength(9)), [])
const Note = z._default(z.string().check(z.trim(), z.maxLength(300)), '')
const impartial = ['complaint.not_found', 'complaint.about_you', 'approval.own_household'] as const
const step = [...impartial, 'approval.wrong_state', 'approval.same_person'] as const
export const MEASURES = ['accepted', 'valid', 'excluded', 'handled', 'open', 'inTime', 'late'] as const
export type Measure = (typeof MEASURES)[number]

export const complaintContract = {
  /** What became of a complaint, beside its ticket. A household reads what it was told, never what was found out. */
  'complaint.get': query({
    input: { ticketId: Id },
    who: { ...households, ...staff },
    formerOwners: true,
    refuses: ['complaint.not_found'],
    gives: gives<ComplaintView>(),
  }),
  /** What was found out, for colleagues. */
  'complaint.note': command({
    input: { ticketId: Id, text: Line(1000), photos: Photos },
    who: staff,
    refuses: [...impartial, 'complaint.too_many', ...OF_PHOTOS],
    gives: ref,
  }),
  /** Which of the staff it is about; null: nobody in particular. */
  'complaint.about': command({
    input: { ticketId: Id, personId: z.nullable(Id) },
    who: staff,
    refuses: [...impartial, 'complaint.nobody_here'],
    gives: ref,
  }),
  /** Whether it is valid. Anything else than that is approved by another person before it counts. */
  'complaint.judge': command({
    input: { ticketId: Id, decision: z.enum(DECISIONS), reason: Line(300), evidence: Photos },
    who: desk,
    refuses: [...impartial, 'complaint.judged', 'complaint.evidence_needed', ...OF_PHOTOS],
    gives: ref,
  }),
  /** Asks for seven days instead of three. */
  'complaint.askTime': command({
    input: { ticketId: Id, reason: Line(300) },
    who: desk,
    refuses: [...impartial, 'complaint.time_asked', 'complaint.over'],
    gives: ref,
  }),
  'complaint.approve': command({
    input: { ticketId: Id, what: z._default(z.enum(ASKED), 'validity'), note: Note },
    who: deciders,
    refuses: step,
    gives: ref,
  }),
  'complaint.reject': command({
    input: { ticketId: Id, what: z._default(z.enum(ASKED), 'validity'), note: Line(300) },
    who: deciders,
    refuses: [...impartial, 'approval.wrong_state'],
    gives: ref,
  }),
  /** What the complainant was told, and how; `outcome`: how it ends. */
  'complaint.reply': command({
    input: {
      ticketId: Id,
      text: Line(1000),
      how: z._default(z.enum(WAYS), 'app'),
      outcome: z._default(z.boolean(), false),
    },
    who: staff,
    refuses: [...impartial, 'complaint.too_many'],
    gives: ref,
  }),
  /** Once, within the term; for who has no app, the desk writes it down. */
  'complaint.appeal': command({
    input: { ticketId: Id, reason: Line(500) },
    who: { ...households, clerk: 'estate' },
    refuses: [
      'complaint.not_found',
      'complaint.appealed_once',
      'complaint.nothing_to_appeal',
      'complaint.appeal_late',
      'complaint.own_appeal',
    ],
    gives: ref,
  }),
  /** The manager's word on an appeal. */
  'complaint.settle': command({
    input: { ticketId: Id, stands: z.boolean(), note: Line(300) },
    who: { manager: 'estate' },
    refuses: [...impartial, 'complaint.no_appeal', 'approval.same_person'],
    gives: ref,
  }),
  /** What waits for a decision, the oldest first. */
  'complaint.waiting': query({
    input: { estateId: Id, cursor: Cursor },
    who: deciders,
    refuses: ['estate.not_found'],
    gives: gives<Page<ComplaintRow>>(),
  }),
  /** How many of the complaints reported in these days are valid, have an outcome told, and in time. */
  'complaint.rates': query({
    input: { estateId: Id, from: DayField, to: DayField },
    who: staff,
    refuses: ['estate.not_found', 'complaint.period'],
    /** `frozen`: of a whole month, how it stood when it ended; null: it has not ended, or nobody complained. */
    gives: gives<Rates & { frozen: FrozenRates | null }>(),
  }),
  /** The rows behind one of those figures, the newest first. */
  'complaint.list': query({
    input: {
      estateId: Id,
      from: DayField,
      to: DayField,
      measure: z._default(z.enum(MEASURES), 'accepted'),
      /** Of one building, category or person; null: of none. */
      building: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
      category: z.optional(CategoryName),
      personId: z.optional(z.nullable(Id)),
      cursor: Cursor,
    },
    who: staff,
    refuses: ['estate.not_found', 'complaint.period'],
    gives: gives<Page<ComplaintRow>>(),
  }),
}
