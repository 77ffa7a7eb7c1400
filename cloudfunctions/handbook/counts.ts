import { counting } from '../operation/count'
import { unread } from './mine'
import { articles } from './store'

export const counts = [
  counting({
    entry: 'handbook',
    of: 'handbook.list',
    store: articles,
    filter: ({ roles }) => ({ state: 'current', mustRoles: { in: roles } }),
    fields: ['_id', 'mustVersion'],
    shown: (rows, { personId }) => unread(personId ?? '', rows),
    burns: () => false,
  }),
]
