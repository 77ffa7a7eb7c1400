import { isLeftWaiting } from '../../shared/home/schema'
import { counting } from '../operation/count'
import { ASKED, receipts } from './store'

export const counts = [
  counting({
    entry: 'receipts',
    of: 'receipt.list',
    store: receipts,
    filter: () => ASKED,
    fields: ['voiding'],
    burns: ({ voiding }, now) => voiding !== null && isLeftWaiting(voiding.requested.at, now),
  }),
]
