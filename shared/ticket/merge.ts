import { Refusal } from '../refusal'
import { type By, backWith, offHold, TAKEN_UP, told } from './act'
import { watched } from './chain'
import type { Desk } from './clock'
import { may, next, type OpenState } from './machine'
import { toRow } from './row'
import type { Duplicate, Progress, Step, Ticket, TicketRef } from './schema'
import type { TimelineEntry } from './timeline'

/** So many are told of what happens to one ticket in one transaction. */
export const MOST_DUPLICATES = 20
const refOf = ({ _id, number }: Ticket): TicketRef => ({ ticketId: _id, number: number ?? null })
const called = (ticket: Ticket) => ticket.number ?? ticket.placeLabel

interface Merging {
  duplicate: Ticket
  kept: Ticket
  by: By
  now: number
  work: Desk
}
/** A duplicate stays its reporter's own ticket and goes on in the one that is kept. */
export function merge({ duplicate, kept, by, now, work }: Merging): { duplicate: Ticket; kept: Ticket } {
  if (duplicate._id === kept._id) throw new Refusal('ticket.merge_itself')
  if (duplicate.estateId !== kept.estateId) throw new Refusal('ticket.merge_elsewhere')
  if (duplicate.mergedInto) throw new Refusal('ticket.already_merged', { number: duplicate.mergedInto.number ?? '' })
  const state = next('merge', duplicate.state)
  if (duplicate.duplicates?.length) throw new Refusal('ticket.merge_holds_others', { n: duplicate.duplicates.length })
  if (kept.mergedInto) throw new Refusal('ticket.merge_into_merged', { number: kept.mergedInto.number ?? '' })
  if (!may('takeIn', kept.state))
    throw new Refusal('ticket.merge_into_done', { number: called(kept), state: kept.state })
  const before = kept.duplicates ?? []
  if (before.length >= MOST_DUPLICATES) throw new Refusal('ticket.merge_full', { most: MOST_DUPLICATES })
  const { reporterId, houseId, placeLabel, category, level } = duplicate
  const entry: Duplicate = { ...refOf(duplicate), reporterId, houseId, placeLabel, category, level }
  return {
    duplicate: {
      ...duplicate,
      ...offHold(duplicate, now, work),
      ...TAKEN_UP,
      state,
      suspendedAt: null,
      suspendReason: null,
      mergedInto: refOf(kept),
      mergedFrom: { state: duplicate.state as OpenState, reason: duplicate.suspendReason },
      timeline: told(duplicate, 'merged', by, now, { to: called(kept) }),
    },
    kept: {
      ...kept,
      duplicates: [...before, entry],
      timeline: told(kept, 'took_in', by, now, { to: duplicate.number ?? '' }),
    },
  }
}
/** The kept ticket came to nothing: its duplicate is worked on by itself again. What its reporter was promised stands. */
export function release(ticket: Ticket, by: By, now: number, workerIsOn: boolean, work: Desk): Ticket {
  const state = next('release', ticket.state)
  const freed = {
    ...ticket,
    ...backWith(ticket, workerIsOn, now, work),
    state: workerIsOn ? state : 'new',
    arrivedAt: null,
    mergedInto: null,
    mergedFrom: null,
    timeline: told(ticket, 'released', by, now, { to: ticket.mergedInto?.number ?? '' }),
  }
  return watched(freed, work)
}

export const progressOf = (kept: Ticket): Progress => {
  const { state, given, assigneeName, respondBy, arriveBy, resolveBy, acknowledgeBy, reopenedAt } = toRow(kept)
  const { suspendReason, resolvedAt } = kept
  const times = { respondBy, arriveBy, resolveBy, acknowledgeBy, reopenedAt, resolvedAt }
  return { state, given, assigneeName, suspendReason, ...times }
}
/** What those who work there did; what another household did has no name here. */
const OF_STAFF: readonly TimelineEntry['what'][] = [
  'accepted',
  'assigned',
  'acknowledged',
  'transferred',
  'arrived',
  'suspended',
  'resumed',
  'resolved',
]
const OF_HOUSEHOLD: readonly TimelineEntry['what'][] = ['confirmed', 'reopened', 'auto_closed']
/** The kept ticket's way, for the reporter of a duplicate: no words, photos or names of another household. */
export const stepsOf = (kept: Ticket): Step[] =>
  kept.timeline.flatMap(({ what, at, byName, to, note }) => {
    if (OF_HOUSEHOLD.includes(what)) return [{ what, at, byName: '' }]
    if (!OF_STAFF.includes(what)) return []
    const whom = what === 'assigned' ? note : to
    return [
      { what, at, byName, ...(whom && { to: whom }), ...(what === 'suspended' && note && { note: codeOf(note) }) },
    ]
  })
/** Of a hold, its reason alone: what follows was said to somebody else. */
const codeOf = (note: string): string => note.split(': ')[0] ?? ''
