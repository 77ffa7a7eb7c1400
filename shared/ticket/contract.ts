import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, Rows, Sort } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { desk, field, handsContract, type Ref, ref, state, work } from './hands-contract'
import type { MessageRow } from './message'
import { WORDS_MOVE, WORK_MOVES } from './moves'
import { quoteContract } from './quote-contract'
import { CategoryName, CHANNELS, Kind, QUEUE_PARTS, SUSPEND_REASONS, type TicketRow, type TicketView } from './schema'
import { serviceContract } from './service-contract'

export const TICKET_SORTS = ['due'] as const
const VoiceNote = z.object({ fileId: FileId, seconds: z.int().check(z.minimum(1), z.maximum(3600)) })
const Photos = z.array(FileId).check(z.maxLength(9))
const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const talkers = { ...households, worker: 'openOrAssigned', clerk: 'estate', supervisor: 'estate' } as const

export const ticketContract = {
  'ticket.report': command({
    moves: WORK_MOVES,
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
      /** Only what is due by the next hour. */
      soon: z.optional(z.boolean()),
      /** Without it the most urgent first. */
      sort: Sort(TICKET_SORTS),
      rows: Rows,
      cursor: Cursor,
    },
    who: { worker: 'estate', clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<TicketRow>>(),
  }),
  'ticket.accept': command({
    moves: WORK_MOVES,
    input: { ticketId: Id },
    who: field,
    refuses: [...state, 'ticket.already_taken'],
    gives: ref,
  }),
  ...handsContract,
  'ticket.arrive': command({
    moves: WORK_MOVES,
    input: { ticketId: Id },
    who: field,
    refuses: work,
    gives: ref,
  }),
  'ticket.suspend': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, reason: z.enum(SUSPEND_REASONS), note: z.optional(Line(500)) },
    who: field,
    refuses: work,
    gives: ref,
  }),
  'ticket.resume': command({
    moves: WORK_MOVES,
    input: { ticketId: Id },
    who: field,
    refuses: work,
    gives: ref,
  }),
  'ticket.resolve': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, note: Line(1000), photos: z._default(Photos, []) },
    who: field,
    refuses: [...work, ...OF_PHOTOS],
    gives: ref,
  }),
  'ticket.confirm': command({
    moves: WORK_MOVES,
    input: { ticketId: Id },
    who: households,
    refuses: state,
    gives: ref,
  }),
  'ticket.reopen': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, reason: Line(500) },
    who: { ...households, ...desk },
    refuses: [...state, 'ticket.grace_over'],
    gives: ref,
  }),
  'ticket.rate': command({
    moves: WORK_MOVES,
    input: {
      ticketId: Id,
      stars: z.int().check(z.minimum(1), z.maximum(5)),
      remark: z._default(z.string().check(z.maxLength(500)), ''),
    },
    who: households,
    refuses: [...state, 'ticket.already_rated', 'ticket.rate_later'],
    gives: ref,
  }),
  ...quoteContract,
  ...serviceContract,
  'ticket.reject': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, reason: Line(500) },
    who: desk,
    refuses: state,
    gives: ref,
  }),
  'ticket.cancel': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, reason: z.optional(Line(500)) },
    who: { ...households, ...desk },
    refuses: state,
    gives: ref,
  }),
  'ticket.nudge': command({
    moves: WORK_MOVES,
    input: { ticketId: Id },
    who: households,
    refuses: [...state, 'ticket.nudged_recently'],
    gives: ref,
  }),
  /** A word on a ticket: text, photos or a voice note; `internal`: between staff. */
  'ticket.say': command({
    moves: WORDS_MOVE,
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
    moves: ['ticket.talk'],
    input: { ticketId: Id, until: z.int().check(z.minimum(0)) },
    who: talkers,
    refuses: ['ticket.not_found'],
    gives: ref,
  }),
}
