import { counting } from '../operation/count'
import { anomalies } from './store'

export const counts = [
  counting({
    entry: 'anomalies',
    of: 'payment.anomalies',
    store: anomalies,
    filter: () => ({ state: 'open' }),
    first: 'orderKey',
    fields: ['at'],
    since: ({ at }) => at,
  }),
]
