import { Refusal } from '../refusal'
import { told } from './act'
import { climb, dueStep } from './chain'
import type { Desk } from './clock'
import { next } from './machine'
import type { Ticket } from './schema'

const MISSED = { response: 'escalated', arrival: 'not_arrived', resolution: 'overdue' } as const
/** One step up its chain: nobody took it, whom it was given to has not said a word, nobody is there, or it is not done. */
export function escalate(ticket: Ticket, now: number, work: Desk): Ticket {
  next('escalate', ticket.state)
  const step = dueStep(ticket, now, work)
  if (!step) throw new Refusal('ticket.wrong_state', { state: ticket.state })
  const unanswered = step.breach === 'response' && ticket.state !== 'new'
  return {
    ...climb(ticket, step, now, work),
    breached: ticket.breached || !unanswered,
    timeline: told(ticket, unanswered ? 'unacknowledged' : MISSED[step.breach], null, now),
  }
}
