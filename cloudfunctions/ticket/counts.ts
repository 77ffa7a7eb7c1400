import { isDueSoon } from '../../shared/home/schema'
import { counting } from '../operation/count'
import { oversees, SHOWS, tickets } from './store'

export const counts = [
  counting({
    entry: 'queue',
    of: 'ticket.queue',
    store: tickets,
    filter: () => ({ state: { in: SHOWS.open } }),
    first: 'queueKey',
    fields: ['respondBy'],
    burns: ({ respondBy }, now) => isDueSoon(respondBy, now),
  }),
  counting({
    entry: 'hand',
    of: 'ticket.queue',
    store: tickets,
    filter: ({ personId, roles }) => ({
      state: { in: SHOWS.hand },
      ...(!oversees(roles) && { assigneeId: personId }),
    }),
    first: 'queueKey',
    fields: ['resolveBy'],
    burns: ({ resolveBy }, now) => isDueSoon(resolveBy, now),
  }),
  counting({
    entry: 'mine',
    of: 'ticket.queue',
    store: tickets,
    filter: ({ personId }) => ({ state: { in: SHOWS.mine }, assigneeId: personId }),
    first: 'queueKey',
    fields: ['resolveBy'],
    burns: ({ resolveBy }, now) => isDueSoon(resolveBy, now),
  }),
]
