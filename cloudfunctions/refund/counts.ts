import { counting } from '../operation/count'
import { refunds, WAITING } from './store'

export const counts = [
  counting({
    entry: 'refunds',
    of: 'refund.list',
    store: refunds,
    filter: () => ({ state: { in: WAITING } }),
    fields: ['requested'],
    since: ({ requested }) => requested.at,
  }),
]
