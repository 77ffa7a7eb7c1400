import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, Rows, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import type { CrewRow, WorkerRow } from './crew'
import type { MessageRow } from './message'
import { MOST_PARTS } from './parts'
import { CategoryName, CHANNELS, Kind, QUEUE_PARTS, SUSPEND_REASONS, type TicketRow, type TicketView } from './schema'

const VoiceNote = z.object({ fileId: FileId, seconds: z.int().check(z.minimum(1), z.maximum(3600)) })
const Photos = z.array(FileId).check(z.maxLength(9))
const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const talkers = { ...households, worker: 'openOrAssigned', clerk: 'estate', supervisor: 'estate' } as const
const desk = { clerk: 'estate', supervisor: 'estate' } as const
const field = { worker: 'estate', clerk: 'estate', supervisor: 'estate' } as const
type Ref = { ticketId: string }
const ref = gives<Ref>()
const state = ['ticket.not_found', 'ticket.wrong_state'] as const
const work = [...state, 'ticket.not_assignee'] as const

export const ticketContract = {
  'ticket.report': command({
    input: {
      placeId: Id,
      kind: Kind,
      category: CategoryName,
      /** May be empty where a voice note says it. */
      description: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
      photos: z._default(Photos, []),
      voice: z.optional(VoiceNote),
      availability: z.optional(z.string().check(z.maxLength(200))),
      /** How it reached the desk; of a household's own, the app. */
      channel: z.optional(z.enum(CHANNELS)),
      onBehalfOf: z.optional(z.object({ name: Line(40), phone: z.string().check(z.regex(/^[0-9+\- ]{5,20}$/)) })),
    },
    who: { ...households, clerk: 'estate', cashier: 'estate', supervisor: 'estate' },
    refuses: [
      'place.not_found',
      'ticket.too_many',
      'ticket.identical',
      'ticket.category_mismatch',
      'ticket.nothing_said',
      'ticket.voice_too_long',
      ...OF_PHOTOS,
      'file.not_voice',
      'file.voice_too_large',
    ],
    gives: ref,
  }),
  'ticket.mine': query({
    input: { houseId: z.optional(Id), open: z.optional(z.boolean()), cursor: Cursor },
    who: { ...households, worker: 'assigned', clerk: 'assigned', supervisor: 'assigned' },
    formerOwners: true,
    gives: gives<Page<TicketRow>>(),
  }),
  'ticket.get': query({
    input: { ticketId: Id },
    who: { ...households, worker: 'openOrAssigned', clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    formerOwners: true,
    refuses: ['ticket.not_found'],
    gives: gives<TicketView>(),
  }),
  'ticket.queue': query({
    input: {
      estateId: z.optional(Id),
      show: z._default(z.enum(QUEUE_PARTS), 'open'),
      kind: z.optional(Kind),
      /** Of one house, the newest first. */
      houseId: z.optional(Id),
      rows: Rows,
      cursor: Cursor,
    },
    who: { worker: 'estate', clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<TicketRow>>(),
  }),
  'ticket.accept': command({
    input: { ticketId: Id },
    who: field,
    refuses: [...state, 'ticket.already_taken'],
    gives: ref,
  }),
  'ticket.assign': command({
    input: { ticketId: Id, personId: Id },
    who: desk,
    refuses: [...state, 'ticket.assignee_unfit'],
    gives: ref,
  }),
  /** The assignee says that they have seen it and come. */
  'ticket.acknowledge': command({
    input: { ticketId: Id },
    who: field,
    refuses: [...work, 'ticket.already_acknowledged'],
    gives: ref,
  }),
  'ticket.transfer': command({
    input: { ticketId: Id, personId: Id, reason: Line(300) },
    who: field,
    refuses: [...work, 'ticket.assignee_unfit', 'ticket.already_theirs'],
    gives: ref,
  }),
  /** Of a report about several things, a ticket of its own for each. */
  'ticket.split': command({
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
    input: { estateId: Id, on: z.boolean() },
    who: { worker: 'estate' },
    refuses: ['ticket.assignee_unfit'],
    gives: gives<{ personId: string }>(),
  }),
  'ticket.setSkills': command({
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
  'ticket.arrive': command({ input: { ticketId: Id }, who: field, refuses: work, gives: ref }),
  'ticket.suspend': command({
    input: { ticketId: Id, reason: z.enum(SUSPEND_REASONS), note: z.optional(Line(500)) },
    who: field,
    refuses: work,
    gives: ref,
  }),
  'ticket.resume': command({ input: { ticketId: Id }, who: field, refuses: work, gives: ref }),
  'ticket.resolve': command({
    input: { ticketId: Id, note: Line(1000), photos: z._default(Photos, []) },
    who: field,
    refuses: [...work, ...OF_PHOTOS],
    gives: ref,
  }),
  'ticket.confirm': command({ input: { ticketId: Id }, who: households, refuses: state, gives: ref }),
  'ticket.reopen': command({
    input: { ticketId: Id, reason: Line(500) },
    who: { ...households, ...desk },
    refuses: [...state, 'ticket.grace_over'],
    gives: ref,
  }),
  'ticket.rate': command({
    input: {
      ticketId: Id,
      stars: z.int().check(z.minimum(1), z.maximum(5)),
      remark: z._default(z.string().check(z.maxLength(500)), ''),
    },
    who: households,
    refuses: [...state, 'ticket.already_rated', 'ticket.rate_later'],
    gives: ref,
  }),
  'ticket.reject': command({ input: { ticketId: Id, reason: Line(500) }, who: desk, refuses: state, gives: ref }),
  'ticket.cancel': command({
    input: { ticketId: Id, reason: z.optional(Line(500)) },
    who: { ...households, ...desk },
    refuses: state,
    gives: ref,
  }),
  'ticket.nudge': command({
    input: { ticketId: Id },
    who: households,
    refuses: [...state, 'ticket.nudged_recently'],
    gives: ref,
  }),
  /** A word on a ticket: text, photos or a voice note; `internal`: between staff. */
  'ticket.say': command({
    input: {
      ticketId: Id,
      text: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
      files: z._default(Photos, []),
      voice: z.optional(VoiceNote),
      internal: z._default(z.boolean(), false),
    },
    who: talkers,
    refuses: [
      ...state,
      'ticket.say_empty',
      'ticket.say_closed',
      'ticket.say_too_fast',
      'ticket.note_staff_only',
      'ticket.voice_too_long',
      ...OF_PHOTOS,
      'file.not_voice',
      'file.voice_too_large',
    ],
    gives: gives<Ref & { messageId: string }>(),
  }),
  /** What was said, the newest first; `seenAt`: how far the caller has read. */
  'ticket.talk': query({
    input: { ticketId: Id, cursor: Cursor },
    who: { ...talkers, manager: 'estate' },
    formerOwners: true,
    refuses: ['ticket.not_found'],
    gives: gives<Page<MessageRow> & { seenAt: number }>(),
  }),
  'ticket.seen': command({
    input: { ticketId: Id, until: z.int().check(z.minimum(0)) },
    who: talkers,
    refuses: ['ticket.not_found'],
    gives: ref,
  }),
}
