import { isLeftWaiting } from '../../shared/home/schema'
import { counting } from '../operation/count'
import { refunds, WAITING } from './store'

export const counts = [
  counting({
    entry: 'refunds',
    of: 'refund.list',
    store: refunds,
    filter: () => ({ state: { in: WAITING } }),
    fields: ['requested'],
    burns: ({ requested }, now) => isLeftWaiting(requested.at, now),
  }),
]
