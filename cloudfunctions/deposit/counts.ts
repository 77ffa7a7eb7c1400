import { counting } from '../operation/count'
import { deposits, waitingFor } from './store'

export const counts = [
  counting({
    entry: 'deposits',
    of: 'deposit.list',
    store: deposits,
    filter: ({ roles }) => ({ waitsFor: { in: waitingFor(roles) } }),
    first: 'movedAt',
    fields: ['movedAt'],
    since: ({ movedAt }) => movedAt,
  }),
]
