import { Refusal } from '../refusal'
import type { Ticket } from '../ticket/schema'
import type { FollowUp, Method, NextAction, Result } from './schema'

const DAY_MS = 86_400_000
/** Who is not reached is tried again the next day, so often. */
export const MOST_ATTEMPTS = 3
const ASKED_WITHIN_MS = 3 * DAY_MS

/** A number from 0 to 99 that is the same for the same id, and spreads evenly (FNV-1a). */
export function lotOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0
  return ((hash ^ (hash >>> 15)) >>> 0) % 100
}
/** Complaints all, repairs as many in a hundred as the estate wants, by lot; nothing else. */
export const isAsked = ({ _id, kind }: Pick<Ticket, '_id' | 'kind'>, repairPercent: number): boolean =>
  kind === 'complaint' || (kind === 'repair' && lotOf(_id) < repairPercent)

type Closed = Pick<
  Ticket,
  | '_id'
  | 'kind'
  | 'estateId'
  | 'houseId'
  | 'placeLabel'
  | 'category'
  | 'assigneeId'
  | 'reporterId'
  | 'reporterName'
  | 'onBehalfOf'
  | 'timeline'
>
/** Who worked on it: whoever has it, and whoever arrived at it or resolved it. */
const workersOf = ({ assigneeId, timeline }: Closed): string[] => {
  const steps = timeline.filter(({ what }) => what === 'arrived' || what === 'resolved')
  return [...new Set([assigneeId, ...steps.map(one => one.byId)].flatMap(one => one ?? []))]
}
/** What is to be asked of a ticket that is closed. */
export const afterTicket = (followUpId: string, ticket: Closed, now: number): FollowUp => ({
  _id: followUpId,
  estateId: ticket.estateId,
  subject: ticket.kind === 'complaint' ? 'complaint' : 'repair',
  ticketId: ticket._id,
  houseId: ticket.houseId,
  placeLabel: ticket.placeLabel,
  category: ticket.category,
  doneBy: workersOf(ticket),
  ask: ticket.onBehalfOf
    ? { personId: null, ...ticket.onBehalfOf }
    : { personId: ticket.reporterId, name: ticket.reporterName, phone: null },
  ...begun(now),
})
interface MovedIn {
  estateId: string
  houseId: string
  houseLabel: string
  doneBy: readonly string[]
  ask: FollowUp['ask']
}
export const afterMoveIn = (followUpId: string, { houseLabel, doneBy, ...of }: MovedIn, now: number): FollowUp => ({
  _id: followUpId,
  ...of,
  placeLabel: houseLabel,
  doneBy: [...doneBy],
  ...{ subject: 'move_in', ticketId: null, category: null },
  ...begun(now),
})
const begun = (now: number) => ({
  madeAt: now,
  dueAt: now + ASKED_WITHIN_MS,
  state: 'due' as const,
  attempts: [],
  nextAction: null,
  ledTo: null,
})

export interface Said {
  method: Method
  result: Result
  rating: number | null
  remarks: string
  nextAction: NextAction
}
interface Asker {
  personId: string
  name: string
  is(personId: string): boolean
}
/** What was said, by somebody who had no part in the work. Refuses what is over, and what misses its rating or its words. */
export function record(of: FollowUp, said: Said, by: Asker, now: number): FollowUp {
  if (of.state !== 'due') throw new Refusal('followup.over')
  if (of.doneBy.some(by.is)) throw new Refusal('followup.own_work')
  const { method, result, remarks, nextAction } = said
  const reached = result === 'reached'
  if (reached && said.rating === null) throw new Refusal('followup.rating_needed')
  if (reached && nextAction !== 'none' && !remarks) throw new Refusal('followup.words_needed')
  if (nextAction !== 'none' && (!reached || of.ticketId === null)) throw new Refusal('followup.no_ticket')
  const attempt = { at: now, byId: by.personId, byName: by.name, method, result, remarks }
  const attempts = [...of.attempts, { ...attempt, rating: reached ? said.rating : null }]
  if (reached) return { ...of, attempts, state: 'done', nextAction }
  const over = attempts.length >= MOST_ATTEMPTS
  return { ...of, attempts, ...(over ? { state: 'unreached' } : { dueAt: now + DAY_MS }) }
}
