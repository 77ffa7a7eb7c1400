import * as z from 'zod/mini'
import { auditedQuery, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { type CrewRow, type GivenOrNot, MOST_TOGETHER, type WorkerRow } from './crew'
import { CREW_MOVES, WORK_MOVES } from './moves'
import { MOST_PARTS } from './parts'
import { CategoryName, type TicketRow } from './schema'

export const desk = { clerk: 'estate', supervisor: 'estate' } as const
export const field = { worker: 'estate', clerk: 'estate', supervisor: 'estate' } as const
export type Ref = { ticketId: string }
export const ref = gives<Ref>()
export const state = ['ticket.not_found', 'ticket.wrong_state'] as const
export const work = [...state, 'ticket.not_assignee'] as const

/** In whose hands a ticket is, and which tickets are one piece of work. */
export const handsContract = {
  'ticket.assign': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, personId: Id },
    who: desk,
    refuses: [...state, 'ticket.assignee_unfit'],
    gives: ref,
  }),
  /** Several to one person: of each, in the order asked, null where it was given, else why it was not. */
  'ticket.assignMany': command({
    moves: WORK_MOVES,
    input: {
      ticketIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_TOGETHER)),
      personId: Id,
    },
    who: desk,
    gives: gives<{ results: GivenOrNot[] }>(),
  }),
  /** The assignee says that they have seen it and come. */
  'ticket.acknowledge': command({
    moves: WORK_MOVES,
    input: { ticketId: Id },
    who: field,
    refuses: [...work, 'ticket.already_acknowledged'],
    gives: ref,
  }),
  'ticket.transfer': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, personId: Id, reason: Line(300) },
    who: field,
    refuses: [...work, 'ticket.assignee_unfit', 'ticket.already_theirs'],
    gives: ref,
  }),
  /** Of a report about several things, a ticket of its own for each. */
  'ticket.split': command({
    moves: WORK_MOVES,
    input: {
      ticketId: Id,
      parts: z
        .array(z.object({ category: CategoryName, description: Line(1000) }))
        .check(z.minLength(1), z.maxLength(MOST_PARTS)),
    },
    who: field,
    refuses: [...work, 'ticket.category_mismatch'],
    gives: gives<Ref & { ticketIds: string[] }>(),
  }),
  /** A duplicate goes on in another ticket; it stays its reporter's own. */
  'ticket.merge': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, intoId: Id },
    who: desk,
    refuses: [
      ...state,
      'ticket.merge_itself',
      'ticket.merge_elsewhere',
      'ticket.already_merged',
      'ticket.merge_holds_others',
      'ticket.merge_into_merged',
      'ticket.merge_into_done',
      'ticket.merge_full',
    ],
    gives: gives<Ref & { intoId: string }>(),
  }),
  /** It was no duplicate: back to where it stood, while the kept one is open and for a week after. */
  'ticket.unmerge': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, reason: Line(300) },
    who: desk,
    refuses: [...state, 'ticket.unmerge_late'],
    gives: gives<Ref & { fromId: string }>(),
  }),
  /** Into which it could be merged: what is open of the same place, then of the same category; or the one of this number. */
  'ticket.alike': query({
    input: { ticketId: Id, number: z.optional(Line(20)) },
    who: desk,
    refuses: ['ticket.not_found'],
    gives: gives<Page<TicketRow>>(),
  }),
  /** Who could do it, the fittest first. */
  'ticket.workers': query({
    input: { ticketId: Id },
    who: { worker: 'openOrAssigned', clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['ticket.not_found'],
    gives: gives<Page<WorkerRow>>(),
  }),
  /** Who repairs what, and who is on duty. */
  'ticket.crew': query({
    input: { estateId: Id },
    who: { worker: 'estate', clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<CrewRow>>(),
  }),
  'ticket.setDuty': command({
    moves: CREW_MOVES,
    input: { estateId: Id, on: z.boolean() },
    who: { worker: 'estate' },
    refuses: ['ticket.assignee_unfit'],
    gives: gives<{ personId: string }>(),
  }),
  /** Whether households reach the worker through the office instead of by the own number. */
  'ticket.setCalls': command({
    moves: CREW_MOVES,
    input: { estateId: Id, throughOffice: z.boolean() },
    who: { worker: 'estate' },
    refuses: ['ticket.assignee_unfit'],
    gives: gives<{ personId: string }>(),
  }),
  /** The number of whoever comes, to call them: a look that is noted. */
  'ticket.workerPhone': auditedQuery({
    input: { ticketId: Id },
    who: { owner: 'own', family: 'own', tenant: 'own' },
    refuses: ['ticket.not_found', 'ticket.no_worker_phone', 'ticket.through_office'],
    gives: gives<{ phone: string }>(),
  }),
  'ticket.setSkills': command({
    moves: CREW_MOVES,
    input: {
      estateId: Id,
      personId: Id,
      skills: z.array(CategoryName).check(z.maxLength(30)),
      on: z.boolean(),
      version: SeenVersion,
    },
    who: desk,
    refuses: ['ticket.assignee_unfit', 'request.outdated'],
    gives: gives<{ personId: string }>(),
  }),
}
