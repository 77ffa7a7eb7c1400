import { isDueSoon } from '../../shared/home/schema'
import { counting } from '../operation/count'
import { followUps } from './store'

export const counts = [
  counting({
    entry: 'followups',
    of: 'followup.list',
    store: followUps,
    filter: () => ({ state: 'due' }),
    first: 'dueAt',
    fields: ['dueAt'],
    burns: ({ dueAt }, now) => isDueSoon(dueAt, now),
  }),
]
