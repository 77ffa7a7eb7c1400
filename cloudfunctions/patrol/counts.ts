import { isDueSoon } from '../../shared/home/schema'
import { ANYONE, WAITING } from '../../shared/patrol/schema'
import { counting } from '../operation/count'
import { roundsOf } from './on-duty'
import { rounds } from './store'

export const counts = [
  counting({
    entry: 'rounds',
    of: 'patrol.mine',
    store: rounds,
    filter: ({ personId }) => ({ walkerId: { in: [personId, ANYONE] }, state: { in: WAITING } }),
    first: 'until',
    fields: ['walkerId', 'estateId', 'from', 'until'],
    shown: (rows, { personId, now }) => roundsOf(rows, personId ?? '', now),
    burns: ({ until }, now) => isDueSoon(until, now),
  }),
  counting({
    entry: 'patrol',
    of: 'patrol.late',
    store: rounds,
    filter: () => ({ state: 'late' }),
    first: 'until',
    burns: () => true,
  }),
]
