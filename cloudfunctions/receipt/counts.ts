import { counting } from '../operation/count'
import { ASKED, receipts } from './store'

export const counts = [
  counting({
    entry: 'receipts',
    of: 'receipt.list',
    store: receipts,
    filter: () => ASKED,
    fields: ['voiding'],
    since: ({ voiding }) => voiding?.requested.at ?? null,
  }),
]
