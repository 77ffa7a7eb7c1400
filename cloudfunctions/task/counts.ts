import { isDueSoon } from '../../shared/home/schema'
import { counting } from '../operation/count'
import { tasks } from './store'

export const counts = [
  counting({
    entry: 'tasks',
    of: 'task.mine',
    store: tasks,
    filter: ({ personId }) => ({ 'to.personId': personId, state: 'open' }),
    first: 'dueAt',
    fields: ['dueAt'],
    burns: ({ dueAt }, now) => isDueSoon(dueAt, now),
  }),
]
