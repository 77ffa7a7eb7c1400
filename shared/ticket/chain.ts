import { afterWorking } from '../calendar/clock'
import { clockOf, type Desk, serviceOf } from './clock'
import type { Ticket, TicketState } from './schema'
import { type Breach, type Step, stepKey } from './service'

const MINUTE = 60_000
const RUNNING: readonly TicketState[] = ['new', 'accepted', 'in_progress']
/** Nobody has said yet that they come. */
const isWaiting = ({ state, given }: Ticket): boolean => state === 'new' || (state === 'accepted' && Boolean(given))

/** From when on something is missed, while it can be; on hold nothing is. */
function missedAt(ticket: Ticket, breach: Breach): number | null {
  if (!RUNNING.includes(ticket.state)) return null
  if (breach === 'response')
    return isWaiting(ticket) ? (ticket.answerBy ?? ticket.acknowledgeBy ?? ticket.respondBy) : null
  if (breach === 'arrival') return ticket.arrivedAt === null ? (ticket.arriveBy ?? null) : null
  return ticket.resolveBy
}
/** What was climbed of a ticket from before steps had names: so many of the first. */
const climbed = (ticket: Ticket, steps: readonly Step[]): readonly string[] =>
  ticket.rungs ?? steps.slice(0, ticket.escalated).map(stepKey)
/** Steps that are still to come as things stand, the next first. */
function toCome(ticket: Ticket, work: Desk): { step: Step; at: number }[] {
  const steps = serviceOf(work).chains[ticket.level]
  const done = climbed(ticket, steps)
  return steps
    .flatMap(step => {
      const missed = done.includes(stepKey(step)) ? null : missedAt(ticket, step.breach)
      const at = missed && afterWorking(missed, step.afterMinutes * MINUTE, clockOf(ticket.level, work))
      return at ? [{ step, at }] : []
    })
    .sort((one, other) => one.at - other.at)
}
/** The step that is due; null: none is. */
export function dueStep(ticket: Ticket, now: number, work: Desk): Step | null {
  const [first] = toCome(ticket, work)
  return first && first.at <= now ? first.step : null
}
/** A ticket that the clock looks at again when its next step is due, and not before. */
export const watched = (ticket: Ticket, work: Desk, notBefore = 0): Ticket => {
  const [first] = toCome(ticket, work)
  return { ...ticket, escalateAt: first ? Math.max(first.at, notBefore) : null }
}
/** One step up. */
export function climb(ticket: Ticket, step: Step, now: number, work: Desk): Ticket {
  const rungs = [...climbed(ticket, serviceOf(work).chains[ticket.level]), stepKey(step)]
  return watched({ ...ticket, rungs, escalated: rungs.length }, work, now)
}
/** Steps climbed but those of one breach, of which those named hear again: its deadline is another one from now on. */
export const anewFor = (ticket: Ticket, breach: Breach): string[] =>
  (ticket.rungs ?? []).filter(key => !key.startsWith(`${breach}:`))
