import { counting } from '../operation/count'
import { invoices } from './store'

export const counts = [
  counting({
    entry: 'invoices',
    of: 'invoice.list',
    store: invoices,
    filter: () => ({ state: 'requested' }),
    fields: ['requestedAt'],
    since: ({ requestedAt }) => requestedAt,
  }),
]
