import type { Ticket, TicketState } from './schema'

/** What the clock counts down to: an answer, a word from whom it was given to, somebody there, the work done. */
export type Promised = 'respond' | 'confirm' | 'arrive' | 'resolve'
interface Timed {
  state: TicketState
  respondBy: number
  /** null: nothing waits for that. */
  acknowledgeBy: number | null
  /** null: as agreed, or somebody is there. */
  arriveBy: number | null
  resolveBy: number
}
/** Later than all that is promised, so that what promises nothing now comes last: on hold, done, gone on elsewhere. */
export const NEVER = 8_640_000_000_000_000

/** What is promised next, and until when; null: nothing is, or the clock stands still. */
export function promiseOf(timed: Timed): { what: Promised; by: number } | null {
  const { state, respondBy, acknowledgeBy, arriveBy, resolveBy } = timed
  if (state === 'new') return { what: 'respond', by: respondBy }
  if (state !== 'accepted' && state !== 'in_progress') return null
  if (acknowledgeBy) return { what: 'confirm', by: acknowledgeBy }
  if (state === 'accepted' && arriveBy !== null) return { what: 'arrive', by: arriveBy }
  return { what: 'resolve', by: resolveBy }
}
/** Until when somebody is waited for: as long as whom it was given to has said nothing. */
export const acknowledgedBy = ({ given, acknowledgeBy }: Pick<Ticket, 'given' | 'acknowledgeBy'>) =>
  given ? (acknowledgeBy ?? null) : null
/** When somebody should be there; null: as agreed, or somebody is. */
export const arrivesBy = ({ arrivedAt, arriveBy }: Pick<Ticket, 'arrivedAt' | 'arriveBy'>) =>
  arrivedAt === null ? (arriveBy ?? null) : null

/** The ticket with the moment that lists go by, as it must be kept. */
export function promised<T extends Ticket>(ticket: T): T & { promiseAt: number } {
  const timed = { ...ticket, acknowledgeBy: acknowledgedBy(ticket), arriveBy: arrivesBy(ticket) }
  return { ...ticket, promiseAt: promiseOf(timed)?.by ?? NEVER }
}
