import { counting } from '../operation/count'
import { deliveries, UNDELIVERED, UNREAD } from './store'

export const counts = [
  counting({
    entry: 'inbox',
    of: 'notice.unread',
    store: deliveries,
    filter: () => UNREAD,
    first: 'orderKey',
    anyEstate: true,
  }),
  counting({
    entry: 'undelivered',
    of: 'notice.undelivered',
    store: deliveries,
    filter: () => ({ state: { in: UNDELIVERED } }),
    first: 'orderKey',
  }),
]
