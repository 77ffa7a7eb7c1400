import * as z from 'zod/mini'
import { gives, Id, query } from '../contract'
import type { FoundGroup, FoundKind } from './schema'

export const MOST_LETTERS = 80

export const searchContract = {
  /** A house in any spelling, somebody by name, initials or telephone, a number of a ticket, receipt, meter or key. */
  'search.find': query({
    input: { estateId: Id, text: z.string().check(z.trim(), z.maxLength(20_000)) },
    who: {
      clerk: 'estate',
      cashier: 'estate',
      accountant: 'estate',
      treasurer: 'estate',
      supervisor: 'estate',
      manager: 'estate',
    },
    refuses: ['search.too_long'],
    gives: gives<{ groups: FoundGroup[]; sought: FoundKind[] }>(),
  }),
}
