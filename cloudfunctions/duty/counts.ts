import { counting } from '../operation/count'
import { OFFERED } from './row'
import { handOvers } from './store'

export const counts = [
  counting({
    entry: 'handover',
    of: 'duty.waiting',
    store: handOvers,
    filter: ({ personId }) => OFFERED(personId),
    burns: () => true,
  }),
]
