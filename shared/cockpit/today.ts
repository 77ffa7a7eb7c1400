import { type Day, today } from '../calendar/day'
import type { Ticket, TicketState } from '../ticket/schema'

/** Of a hundred answers that were due, so many in time. */
export const RESPONSE_TARGET = 95
/** Who has this much and more than half as much again as colleagues with work have on average carries too much. */
const MUCH = 5
const UNEVEN = 1.5

export interface TodayNumbers {
  /** Reported today; `more`: at least so many, not all were looked at. */
  reported: number
  more: boolean
  /** Of these: nobody has said they come; done; a promise was missed; complaints. */
  unanswered: number
  done: number
  late: number
  complaints: number
  /** Answers in time of a hundred that were due by now, one decimal; null: none was due. */
  answeredInTime: number | null
  target: number
}
type Seen = Pick<
  Ticket,
  'kind' | 'state' | 'createdAt' | 'respondBy' | 'resolveBy' | 'resolvedAt' | 'breached' | 'timeline'
>
const DONE: readonly TicketState[] = ['resolved', 'closed']
const GIVEN_UP: readonly TicketState[] = ['rejected', 'cancelled', 'merged']
const ANSWERS: readonly string[] = ['accepted', 'assigned', 'rejected', 'merged', 'cancelled']
/** When somebody first said what becomes of it. */
const answeredAt = ({ timeline }: Seen): number | null => timeline.find(one => ANSWERS.includes(one.what))?.at ?? null
const isLate = (ticket: Seen, now: number): boolean =>
  !GIVEN_UP.includes(ticket.state) &&
  (ticket.breached ||
    (answeredAt(ticket) ?? now) > ticket.respondBy ||
    (ticket.state !== 'suspended' && (ticket.resolvedAt ?? now) > ticket.resolveBy))

/** What was reported today, as it stands now. `newest`: the newest tickets first, as far as they were read. */
export function numbersOf(newest: readonly Seen[], complete: boolean, now: number): TodayNumbers {
  const day: Day = today(now)
  const own = newest.filter(one => today(one.createdAt) === day)
  const due = own.filter(one => answeredAt(one) !== null || one.respondBy <= now)
  const inTime = due.filter(one => (answeredAt(one) ?? Number.POSITIVE_INFINITY) <= one.respondBy).length
  const last = newest.at(-1)
  return {
    reported: own.length,
    more: !complete && last !== undefined && today(last.createdAt) === day,
    unanswered: own.filter(one => one.state === 'new').length,
    done: own.filter(one => DONE.includes(one.state)).length,
    late: own.filter(one => isLate(one, now)).length,
    complaints: own.filter(one => one.kind === 'complaint').length,
    answeredInTime: due.length > 0 ? Math.round((inTime / due.length) * 1000) / 10 : null,
    target: RESPONSE_TARGET,
  }
}

export interface Load {
  personId: string
  name: string
  inHand: number
  onHold: number
  /** Late, or promised within the hour. */
  burning: number
  overloaded: boolean
}
type InHand = Pick<Ticket, 'assigneeId' | 'assigneeName' | 'state'> & { promiseAt?: number | undefined }
const HOUR_MS = 3_600_000
/** Who has how much in hand, whoever has most first; what is on hold does not weigh. */
export function loadsOf(inHand: readonly InHand[], now: number): Load[] {
  const loads = new Map<string, Load>()
  for (const { assigneeId, assigneeName, state, promiseAt } of inHand) {
    if (!assigneeId) continue
    const before = loads.get(assigneeId) ?? {
      ...{ personId: assigneeId, name: assigneeName ?? '', inHand: 0, onHold: 0, burning: 0, overloaded: false },
    }
    const held = state === 'suspended'
    const burns = !held && promiseAt !== undefined && promiseAt <= now + HOUR_MS
    loads.set(assigneeId, {
      ...before,
      inHand: before.inHand + (held ? 0 : 1),
      onHold: before.onHold + (held ? 1 : 0),
      burning: before.burning + (burns ? 1 : 0),
    })
  }
  const all = [...loads.values()]
  const busy = all.filter(one => one.inHand > 0)
  const average = busy.reduce((sum, one) => sum + one.inHand, 0) / Math.max(1, busy.length)
  return all
    .map(one => ({ ...one, overloaded: one.inHand >= MUCH && one.inHand > average * UNEVEN }))
    .sort(
      (one, other) =>
        other.inHand - one.inHand || other.burning - one.burning || (one.personId < other.personId ? -1 : 1),
    )
}
