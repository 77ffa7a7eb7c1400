import * as z from 'zod/mini'
import type { Quote, QuoteRow } from './quoted'
import type { TimelineEntry } from './timeline'

/** A time on hold that is over. */
export interface Pause {
  from: number
  to: number
  reason: SuspendReason
}
/** A voice note of a report. The seconds are the phone's own count, for showing. */
export interface Voice {
  fileId: string
  seconds: number
}
export const CATEGORIES = {
  repair: ['plumbing', 'electrical', 'door_window', 'leak', 'lift', 'public_facility', 'intercom', 'fire'],
  complaint: [
    'staff_attitude',
    'repair_quality',
    'cleaning',
    'greening',
    'security',
    'parking',
    'fees',
    'noise',
    'renovation_nuisance',
    'pets',
    'facilities',
    'developer_quality',
  ],
  inquiry: ['inquiry'],
  suggestion: ['suggestion'],
  help: ['trapped', 'lost_key', 'elderly_care'],
  praise: ['praise'],
} as const
export type TicketKind = keyof typeof CATEGORIES
export type Category = (typeof CATEGORIES)[TicketKind][number]
export const KINDS = Object.keys(CATEGORIES) as TicketKind[]
export const ALL_CATEGORIES = Object.values(CATEGORIES).flat() as Category[]

export const STATES = [
  'new',
  'accepted',
  'in_progress',
  'suspended',
  'resolved',
  'closed',
  'rejected',
  'cancelled',
  'merged',
] as const
export type TicketState = (typeof STATES)[number]
/** What a queue shows: what waits for somebody, what is in hand (the own, or everybody's), on hold, done, or all there is. */
export const QUEUE_PARTS = ['open', 'mine', 'hand', 'suspended', 'done', 'all'] as const
export type QueuePart = (typeof QUEUE_PARTS)[number]
export const LEVELS = ['P0', 'P1', 'P2', 'P3'] as const
export type Level = (typeof LEVELS)[number]
/** How a report reached us. */
export const CHANNELS = ['app', 'walk_in', 'phone', 'patrol'] as const
export type Channel = (typeof CHANNELS)[number]
export const SUSPEND_REASONS = ['parts', 'owner', 'third_party'] as const
export type SuspendReason = (typeof SUSPEND_REASONS)[number]

/** Another ticket, as people call it; `number` is null where it was not dealt when this was noted. */
export interface TicketRef {
  ticketId: string
  number: string | null
}
/** One that is about the same: what it takes to tell its reporter of what becomes of the ticket that is kept. */
export interface Duplicate
  extends TicketRef,
    Pick<Ticket, 'reporterId' | 'houseId' | 'placeLabel' | 'category' | 'level'> {}
/** One piece of work, from the report to its end. Times are ms since 1970. */
export interface Ticket {
  _id: string
  /** What people call it on the phone, `26-0042`; null or missing: not dealt yet. */
  number?: string | null
  /** 1: waits for its number. */
  toNumber?: 0 | 1
  estateId: string
  placeId: string
  placeLabel: string
  /** null: a public place. */
  houseId: string | null
  kind: TicketKind
  category: Category
  /** Empty where only the voice note says it. */
  description: string
  photos: string[]
  /** Missing: reported before there were voice notes. */
  voice?: Voice | null
  availability: string | null
  reporterId: string
  reporterName: string
  /** Missing: in the app. */
  channel?: Channel
  /** Whom a clerk reported for. */
  onBehalfOf: { name: string; phone: string } | null
  state: TicketState
  level: Level
  /** What makes the queue's order: level, then age. */
  queueKey: string
  createdAt: number
  respondBy: number
  /** When somebody must be there; null or missing: as agreed. */
  arriveBy?: number | null
  resolveBy: number
  /** What the card counts down to; `NEVER` where nothing runs. */
  promiseAt?: number
  /** Since when its deadlines run and what was on hold since; missing: from before, since it was reported. */
  clock?: { since: number; pauses: Pause[] }
  /** A complaint that was given more time. */
  complex?: boolean
  assigneeId: string | null
  assigneeName: string | null
  arrivedAt: number | null
  suspendedAt: number | null
  suspendReason: SuspendReason | null
  resolvedAt: number | null
  closedAt: number | null
  rating: { stars: number; remark: string; at: number } | null
  /** Escalation: how far, and when the next step is due (null: none). */
  escalated: number
  escalateAt: number | null
  /** Until when somebody should have said that they come; null: nobody is waited for; missing: from before. */
  answerBy?: number | null
  /** The steps of its chain that were climbed; missing: from before steps had names. */
  rungs?: string[]
  closeAt: number | null
  breached: boolean
  lastNudgeAt: number | null
  /** Somebody else gave it to the assignee, who has not said or done anything yet. */
  given?: boolean
  /** Until when the assignee should have said so; null or missing: nothing waits for that. */
  acknowledgeBy?: number | null
  /** Since when it is worked on once more; null or missing: for the first time. */
  reopenedAt?: number | null
  /** Since when the household waits for an answer to what it wrote; null or missing: it does not. */
  askedAt?: number | null
  /** In which ticket it goes on; null or missing: in none, it is worked on by itself. */
  mergedInto?: TicketRef | null
  /** Where it stood when it was merged, so that a merge can be taken back. */
  mergedFrom?: { state: 'new' | 'accepted' | 'in_progress' | 'suspended'; reason: SuspendReason | null } | null
  /** Those that go on in this one. */
  duplicates?: Duplicate[]
  /** What it would cost, as it was offered. */
  quotes?: Quote[]
  /** 1: done, and what was agreed to is to be charged. */
  toCharge?: 0 | 1
  timeline: TimelineEntry[]
}

/** How far the kept ticket is, for the reporter of a duplicate: nothing that somebody else said, showed or is called. */
export type Progress = Pick<
  TicketRow,
  'state' | 'given' | 'assigneeName' | 'respondBy' | 'arriveBy' | 'resolveBy' | 'acknowledgeBy' | 'reopenedAt'
> &
  Pick<Ticket, 'suspendReason' | 'resolvedAt'>
export type Step = Pick<TimelineEntry, 'what' | 'at' | 'byName' | 'to' | 'note'>

/** What a screen shows of a ticket in a list. */
export interface TicketRow {
  ticketId: string
  /** null: not dealt yet. */
  number: string | null
  estateId: string
  placeId: string
  placeLabel: string
  houseId: string | null
  kind: TicketKind
  category: Category
  description: string
  state: TicketState
  level: Level
  createdAt: number
  respondBy: number
  /** null: as agreed, or somebody is there. */
  arriveBy: number | null
  resolveBy: number
  assigneeId: string | null
  assigneeName: string | null
  photoCount: number
  /** null: no voice note. */
  voiceSeconds: number | null
  reporterName: string
  /** Given to the assignee, who has not taken it up yet. */
  given: boolean
  acknowledgeBy: number | null
  reopenedAt: number | null
  nudgedAt: number | null
  askedAt: number | null
  /** In which ticket it goes on, and how far that is where it was asked for; null: it is worked on by itself. */
  mergedInto: (TicketRef & { progress: Progress | null }) | null
}

export interface TicketView extends TicketRow {
  photos: { fileId: string; url: string }[]
  voice: (Voice & { url: string }) | null
  availability: string | null
  contact: { name: string; phone: string | null }
  /** For a household, whoever comes: the number masked, null where the office is called instead. */
  worker: { throughOffice: boolean } | null
  arrivedAt: number | null
  suspendReason: SuspendReason | null
  resolvedAt: number | null
  closedAt: number | null
  rating: Ticket['rating']
  breached: boolean
  reopenUntil: number | null
  timeline: (Omit<TimelineEntry, 'photos'> & { photos: { fileId: string; url: string }[] })[]
  /** What happened to the ticket it goes on in, and whether this person may open that one. */
  follows: { steps: Step[]; opens: boolean } | null
  /** For staff: those that go on in this one. */
  duplicates: (TicketRef & { placeLabel: string })[]
  quotes: QuoteRow[]
  /** What this person may do now: verbs of `ticket.*`. */
  may: string[]
}

export const Kind = z.enum(KINDS)
export const CategoryName = z.enum(ALL_CATEGORIES)
