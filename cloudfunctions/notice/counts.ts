import { counting } from '../operation/count'
import { deliveries, OVER, UNREAD } from './store'

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
    // What is held until the quiet hours end, or tried again, waits for nobody.
    filter: () => ({ state: { in: OVER } }),
    first: 'orderKey',
    whose: ['manager'],
  }),
]
