import type { Caller } from '../../shared/contract'
import type { TICKET_SORTS } from '../../shared/ticket/contract'
import type { Crew } from '../../shared/ticket/crew'
import type { Message, Talk } from '../../shared/ticket/message'
import { promised } from '../../shared/ticket/promise'
import type { QueuePart, Ticket, TicketState } from '../../shared/ticket/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'

export const tickets = new Store<Ticket>('tickets', {
  notFound: 'ticket.not_found',
  keeps: promised,
  indexes: [
    { on: ['estateId', 'state', 'queueKey', '_id'] },
    { on: ['assigneeId', 'state', 'queueKey', '_id'] },
    { on: ['houseId', '-_id'] },
    { on: ['reporterId', '-_id'] },
    { on: ['assigneeId', '-_id'] },
    { on: ['state', 'escalateAt'] },
    { on: ['state', 'closeAt'] },
    { on: ['estateId', '-_id'] },
    { on: ['estateId', 'state', 'promiseAt', '_id'] },
    { on: ['estateId', 'promiseAt', '_id'] },
    { on: ['assigneeId', 'state', 'promiseAt', '_id'] },
    { on: ['toNumber', '_id'] },
    { on: ['toCharge', '_id'] },
    { on: ['estateId', 'number', '-_id'] },
    { on: ['placeId', 'state', '-_id'] },
    { on: ['estateId', 'category', 'state', '-_id'] },
  ],
  reach: {
    own: reach => [
      { houseId: { in: reach.houseIds }, createdAt: { from: reach.from, until: reach.until } },
      { reporterId: reach.personId, estateId: reach.estateId, createdAt: { from: reach.from, until: reach.until } },
    ],
    assigned: reach => [{ assigneeId: reach.personId, estateId: reach.estateId }],
    openOrAssigned: reach => [
      { estateId: reach.estateId, state: 'new' },
      { estateId: reach.estateId, assigneeId: reach.personId },
    ],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** What the orders of the queue go by. */
export const TICKET_FIELDS = { due: 'promiseAt' } as const satisfies Record<(typeof TICKET_SORTS)[number], keyof Ticket>

/** Whether somebody sees what others have in hand: a worker sees the own. */
export const oversees = (roles: readonly Caller[]): boolean => roles.some(role => role !== 'worker')

/** Which states each part of the queue shows. */
export const SHOWS: Record<Exclude<QueuePart, 'all'>, readonly TicketState[]> = {
  open: ['new'],
  mine: ['accepted', 'in_progress'],
  hand: ['accepted', 'in_progress'],
  suspended: ['suspended'],
  done: ['resolved', 'closed'],
}

/** The last day's reports of one house (or, for public places, one person): what the limits are counted on. */
interface ReportGuard {
  _id: string
  reports: { at: number; digest: string }[]
}
export const reportGuards = new Shelf<ReportGuard>('guards', 'report')

/** The last number of an estate's year; only the numberer writes it, in the transaction that uses it. */
interface TicketSeries {
  _id: string
  estateId: string
  last: number
}
export const ticketSeries = new Shelf<TicketSeries>('guards', 'ticketSeries')

/** What was said; who may read it is decided by the lookup of its ticket. */
export const messages = new Store<Message>('ticketMessages', {
  notFound: 'ticket.not_found',
  indexes: [{ on: ['ticketId', '-_id'] }, { on: ['ticketId', 'internal', '-_id'] }],
})
export const talks = new Store<Talk>('ticketTalks', { notFound: 'ticket.not_found' })

export const crews = new Shelf<Crew>('settings', 'crew')
