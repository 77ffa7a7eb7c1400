import { autoClose, escalate } from '../../shared/ticket/act'
import { may } from '../../shared/ticket/machine'
import type { Ticket } from '../../shared/ticket/schema'
import { database, isDuplicate } from '../operation/database'
import { commit } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { askers, assignee, staff, ticketEvent } from './events'
import { tickets } from './store'

const CHUNK = 50

async function due(state: string, field: 'escalateAt' | 'closeAt', now: number): Promise<Ticket[]> {
  const _ = database().command
  const { data } = await database()
    .collection('tickets')
    .where({ state, [field]: _.lte(now).and(_.gt(0)) })
    .orderBy(field, 'asc')
    .limit(CHUNK)
    .get()
  return data as Ticket[]
}
async function earliest(state: string, field: 'escalateAt' | 'closeAt'): Promise<number | null> {
  const _ = database().command
  const { data } = await database()
    .collection('tickets')
    .where({ state, [field]: _.gt(0) })
    .orderBy(field, 'asc')
    .limit(1)
    .field({ [field]: true })
    .get()
  return ((data[0] as Record<string, number> | undefined)?.[field] ?? null) as number | null
}

/** When the next ticket needs the clock; null: none does. */
export async function nextSweep(): Promise<number | null> {
  const times = (await Promise.all([earliest('new', 'escalateAt'), earliest('resolved', 'closeAt')])).filter(
    at => at !== null,
  )
  return times.length > 0 ? Math.min(...times) : null
}

/** An unclaimed ticket is never nobody's: the supervisor hears of it, then the manager. */
export async function escalateUnclaimed(now: number): Promise<number> {
  const found = await due('new', 'escalateAt', now)
  for (const { _id, escalated } of found) {
    await once(`system:escalate:${_id}:${escalated}:${now}`, now, _id, ticket => {
      if (!may('escalate', ticket.state) || ticket.escalated !== escalated || (ticket.escalateAt ?? now + 1) > now)
        return null
      const after = escalate(ticket, now)
      return {
        after,
        event: ticketEvent('ticket.unclaimed', after, [staff(after, after.escalated === 1 ? 'supervisor' : 'manager')]),
      }
    })
  }
  return found.length
}

/** What nobody objected to within the grace period is done. */
export async function closeResolved(now: number): Promise<number> {
  const found = await due('resolved', 'closeAt', now)
  for (const { _id, closeAt } of found) {
    await once(`system:auto-close:${_id}:${closeAt}`, now, _id, ticket => {
      if (!may('autoClose', ticket.state) || ticket.closeAt !== closeAt) return null
      const after = autoClose(ticket, now)
      return { after, event: ticketEvent('ticket.closed', after, [...assignee(after), ...askers(after, now)]) }
    })
  }
  return found.length
}

type Decision = { after: Ticket; event: ReturnType<typeof ticketEvent> } | null
async function once(
  journalId: string,
  now: number,
  ticketId: string,
  decide: (ticket: Ticket) => Decision,
): Promise<void> {
  await commit({ journalId, digest: '', name: journalId.split(':')[1] ?? '', actor: null, now }, async (tx, emit) => {
    const decision = decide(await tickets.get(tx, ticketId, SYSTEM))
    if (decision) {
      await tickets.put(tx, decision.after)
      emit(decision.event)
    }
    return { ticketId }
  }).catch(error => {
    if (!isDuplicate(error)) throw error
  })
}
