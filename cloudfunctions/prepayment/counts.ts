import { counting } from '../operation/count'
import { passings } from './store'

export const counts = [
  counting({
    entry: 'prepayments',
    of: 'prepayment.list',
    store: passings,
    filter: () => ({ state: 'requested' }),
    fields: ['requested'],
    since: ({ requested }) => requested.at,
  }),
]
