import { gives, Id, query } from '../contract'
import type { EntryCount } from './schema'

export const homeContract = {
  /** What waits behind each entry of a home, by its id, as far as the reader may open the list. */
  'home.counts': query({
    input: { estateId: Id },
    who: {
      worker: 'estate',
      clerk: 'estate',
      cashier: 'estate',
      accountant: 'estate',
      treasurer: 'estate',
      supervisor: 'estate',
      manager: 'estate',
    },
    gives: gives<{ counts: Record<string, EntryCount> }>(),
  }),
}
