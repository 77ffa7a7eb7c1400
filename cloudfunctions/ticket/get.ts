import { maskPhone } from '../../shared/people/mask'
import { ratable, reopenUntil } from '../../shared/ticket/act'
import { ticketContract } from '../../shared/ticket/contract'
import { may, TICKET_MACHINE, type TicketVerb } from '../../shared/ticket/machine'
import { progressOf, stepsOf } from '../../shared/ticket/merge'
import { toQuoteRow } from '../../shared/ticket/quote'
import { isOffered, isQuotable } from '../../shared/ticket/quoted'
import { toRow } from '../../shared/ticket/row'
import type { Ticket, TicketView } from '../../shared/ticket/schema'
import type { TimelineEntry } from '../../shared/ticket/timeline'
import { unmergeable } from '../../shared/ticket/unmerge'
import { links } from '../file/attach'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import type { Reaches } from '../operation/reach'
import { persons } from '../people/store'
import { standsIn } from './by'
import { sideOf } from './side'
import { tickets } from './store'
import { reachOfWorker } from './worker-phone'

const DAY_MS = 24 * 3_600_000
const WORK: TicketVerb[] = ['arrive', 'suspend', 'resume', 'resolve', 'transfer', 'split']
/** What is no act of its own: the clock's, and what goes with another one. */
type Beside = 'autoClose' | 'escalate' | 'note' | 'takeIn' | 'release'
type Asked = Exclude<TicketVerb, Beside>
const BESIDE: readonly TicketVerb[] = ['autoClose', 'escalate', 'note', 'takeIn', 'release'] satisfies Beside[]
const VERBS = (Object.keys(TICKET_MACHINE) as TicketVerb[]).filter((verb): verb is Asked => !BESIDE.includes(verb))

/** Why a colleague could not, and what the desk took for the same, is between colleagues. */
const BETWEEN_STAFF: readonly TimelineEntry['what'][] = ['transferred', 'unmerged']

const isOfStaff = (holds: Reaches) => holds.some(hold => hold.level !== 'own')

export const get = look('ticket.get', async ({ input, actor, reach, now }) => {
  const seenIn = (found: Ticket) => reach.filter(hold => tickets.covers(found, [hold]))
  const [ticket, reporter] = await beside(
    `reporter of ${input.ticketId} for ${actor.personId}`,
    () => tickets.get(null, input.ticketId, reach),
    found => (isOfStaff(seenIn(found)) && !found.onBehalfOf ? found.reporterId : null),
    async personId => (personId ? persons.find(null, personId) : null),
  )
  const seen = seenIn(ticket)
  const isStaff = isOfStaff(seen)
  const fileIds = [
    ...ticket.photos,
    ...(ticket.voice ? [ticket.voice.fileId] : []),
    ...ticket.timeline.flatMap(entry => entry.photos ?? []),
  ]
  const [files, kept, worker] = await Promise.all([
    links(fileIds),
    ticket.mergedInto ? tickets.find(null, ticket.mergedInto.ticketId) : null,
    livesThere(seen, now) ? reachOfWorker(ticket) : null,
  ])
  const url = (fileId: string) => ({ fileId, url: files.find(file => file.fileId === fileId)?.url ?? '' })
  const phone = ticket.onBehalfOf?.phone ?? reporter?.phone ?? null
  const onTheJob = ticket.assigneeId === actor.personId || standsIn(reach, ticket.estateId)
  const grace = reopenUntil(ticket, 7 * DAY_MS)
  return {
    ...toRow(ticket),
    ...followed(kept, reach),
    duplicates: isStaff ? duplicatesOf(ticket) : [],
    quotes: (ticket.quotes ?? []).map(one => toQuoteRow(one, now)),
    photos: ticket.photos.map(url),
    voice: ticket.voice ? { ...ticket.voice, ...url(ticket.voice.fileId) } : null,
    availability: ticket.availability,
    contact: {
      name: ticket.onBehalfOf?.name ?? ticket.reporterName,
      phone: isStaff ? (onTheJob ? phone : maskPhone(phone)) : null,
    },
    worker,
    arrivedAt: ticket.arrivedAt,
    suspendReason: ticket.suspendReason,
    resolvedAt: ticket.resolvedAt,
    closedAt: ticket.closedAt,
    rating: ticket.rating,
    breached: ticket.breached,
    reopenUntil: may('reopen', ticket.state) && grace > now ? grace : null,
    timeline: ticket.timeline.map(({ note, ...entry }) => ({
      ...entry,
      ...(note && (isStaff || !BETWEEN_STAFF.includes(entry.what)) && { note }),
      photos: (entry.photos ?? []).map(url),
    })),
    may: [
      ...VERBS.filter(verb => mayNow(verb, { ticket, seen, personId: actor.personId, onTheJob, now, grace, kept })),
      ...(mayNote(seen) && sideOf(ticket, actor.personId, reach) !== 'household' ? ['note'] : []),
    ],
  }
})

/** Of the household, and not only of an earlier one: who comes is not theirs to call. */
const livesThere = (seen: Reaches, now: number): boolean =>
  !isOfStaff(seen) && seen.some(({ until }) => until === null || until > now)
/** Of the ticket it goes on in, what whoever sees this one may know. */
const followed = (
  kept: Ticket | null,
  reach: Reaches,
): Partial<Pick<TicketView, 'mergedInto'>> & Pick<TicketView, 'follows'> =>
  kept
    ? {
        mergedInto: { ticketId: kept._id, number: kept.number ?? null, progress: progressOf(kept) },
        follows: { steps: stepsOf(kept), opens: tickets.covers(kept, reach) },
      }
    : { follows: null }
const duplicatesOf = (ticket: Ticket): TicketView['duplicates'] =>
  (ticket.duplicates ?? []).map(({ ticketId, number, placeLabel }) => ({ ticketId, number, placeLabel }))

const mayNote = (seen: Reaches) =>
  seen.some(hold => hold.level !== 'own' && hold.role in ticketContract['ticket.say'].who)

interface Asking {
  ticket: Ticket
  kept: Ticket | null
  seen: Reaches
  personId: string
  onTheJob: boolean
  now: number
  grace: number
}
function mayNow(verb: Asked, { ticket, kept, seen, personId, onTheJob, now, grace }: Asking): boolean {
  const { who } = ticketContract[`ticket.${verb}`]
  const allowed = seen.some(hold => hold.role in who && (hold.until === null || hold.until > now))
  if (!allowed || !may(verb, ticket.state)) return false
  if (verb === 'quote') return onTheJob && isQuotable(ticket)
  if (WORK.includes(verb)) return onTheJob
  if (verb === 'acknowledge') return Boolean(ticket.given) && ticket.assigneeId === personId
  if (verb === 'reopen') return grace > now
  if (verb === 'merge') return !ticket.duplicates?.length
  if (verb === 'unmerge') return kept !== null && unmergeable(kept, now)
  if (verb === 'acceptQuote' || verb === 'declineQuote') return isOffered(ticket, now)
  return verb !== 'rate' || ratable(ticket, kept)
}
