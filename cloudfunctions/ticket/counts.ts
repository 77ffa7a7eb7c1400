import { isDueSoon } from '../../shared/home/schema'
import { NEVER } from '../../shared/ticket/promise'
import type { Ticket } from '../../shared/ticket/schema'
import { counting } from '../operation/count'
import { SHOWS, tickets } from './store'

const isDue = ({ promiseAt = NEVER }: Pick<Ticket, 'promiseAt'>, now: number): boolean => isDueSoon(promiseAt, now)
const DESK = ['clerk', 'supervisor', 'manager'] as const

export const counts = [
  counting({
    entry: 'queue',
    of: 'ticket.queue',
    store: tickets,
    filter: () => ({ state: { in: SHOWS.open } }),
    first: 'promiseAt',
    fields: ['promiseAt'],
    burns: isDue,
    whose: DESK,
  }),
  counting({
    entry: 'hand',
    of: 'ticket.queue',
    store: tickets,
    filter: () => ({ state: { in: SHOWS.hand } }),
    first: 'promiseAt',
    fields: ['promiseAt'],
    burns: isDue,
    whose: DESK,
  }),
  counting({
    entry: 'mine',
    of: 'ticket.queue',
    store: tickets,
    filter: ({ personId }) => ({ state: { in: SHOWS.mine }, assigneeId: personId }),
    first: 'promiseAt',
    fields: ['promiseAt'],
    burns: isDue,
    whose: ['worker'],
  }),
]
