import { counting } from '../operation/count'
import { claims } from './store'

export const counts = [
  counting({
    entry: 'claims',
    of: 'people.claims',
    store: claims,
    filter: () => ({ state: 'requested' }),
    fields: ['requested'],
    since: ({ requested }) => requested.at,
  }),
]
