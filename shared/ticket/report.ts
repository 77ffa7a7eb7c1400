import { newId } from '../id'
import { Refusal } from '../refusal'
import type { By } from './act'
import { watched } from './chain'
import { answersBy, type Desk, startClock } from './clock'
import { CATEGORIES, type Category, type Channel, type Level, type Ticket, type TicketKind, type Voice } from './schema'
import { levelOf } from './urgency'
import { told } from './voice'

const HOUR_MS = 3_600_000
export const MOST_A_DAY = 10
const MOST_IDENTICAL = 2

interface Report {
  /** Where something else than a person's request makes it what it is; missing: a new one. */
  ticketId?: string
  place: { _id: string; estateId: string; kind: 'house' | 'public'; label: string }
  kind: TicketKind
  category: Category
  description: string
  photos: string[]
  voice?: Voice | undefined
  availability?: string | undefined
  onBehalfOf?: { name: string; phone: string } | undefined
  channel?: Channel | undefined
  by: By
  now: number
  /** When the estate works. */
  work: Desk
  estateLevels?: Partial<Record<Category, Level>> | undefined
}

/** A new ticket. Refuses a category of another kind, and what says nothing. A danger is heard in words only. */
export function report(input: Report): Ticket {
  const { place, kind, category, description, by, now } = input
  if (!(CATEGORIES[kind] as readonly Category[]).includes(category)) throw new Refusal('ticket.category_mismatch')
  const { voice } = told(description, input.voice)
  const level = levelOf(kind, category, description, input.estateLevels)
  const _id = input.ticketId ?? newId('tkt', now)
  const ticket: Ticket = {
    _id,
    number: null,
    toNumber: 1,
    estateId: place.estateId,
    placeId: place._id,
    placeLabel: place.label,
    houseId: place.kind === 'house' ? place._id : null,
    kind,
    category,
    description,
    photos: input.photos,
    voice,
    availability: input.availability ?? null,
    reporterId: by.personId,
    reporterName: by.name,
    channel: input.channel ?? 'app',
    onBehalfOf: input.onBehalfOf ?? null,
    state: 'new',
    level,
    queueKey: `${level}:${_id}`,
    createdAt: now,
    ...startClock(kind, level, now, input.work),
    assigneeId: null,
    assigneeName: null,
    arrivedAt: null,
    suspendedAt: null,
    suspendReason: null,
    resolvedAt: null,
    closedAt: null,
    rating: null,
    escalated: 0,
    escalateAt: null,
    answerBy: answersBy(kind, level, now, input.work),
    rungs: [],
    closeAt: null,
    breached: false,
    lastNudgeAt: null,
    timeline: [{ what: 'reported', at: now, byId: by.personId, byName: by.name }],
  }
  return watched(ticket, input.work)
}

export interface RecentReport {
  at: number
  digest: string
}
/** The last day's reports with this one. Refuses the 11th in 24 h and the third identical one in an hour. */
export function countReport(recent: RecentReport[], digest: string, now: number): RecentReport[] {
  const day = recent.filter(one => one.at > now - 24 * HOUR_MS)
  if (day.length >= MOST_A_DAY) throw new Refusal('ticket.too_many')
  if (day.filter(one => one.digest === digest && one.at > now - HOUR_MS).length >= MOST_IDENTICAL)
    throw new Refusal('ticket.identical')
  return [...day, { at: now, digest }]
}
