import { counting } from '../operation/count'
import { chargeRequests, saleRequests } from './store'

export const counts = [
  counting({
    entry: 'charges',
    of: 'billing.charges',
    store: chargeRequests,
    filter: () => ({ state: 'requested' }),
    fields: ['requested'],
    since: ({ requested }) => requested.at,
  }),
  counting({
    entry: 'sales',
    of: 'billing.saleCorrections',
    store: saleRequests,
    filter: () => ({ state: 'requested' }),
    fields: ['requested'],
    since: ({ requested }) => requested.at,
  }),
]
