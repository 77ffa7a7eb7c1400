import * as z from 'zod/mini'
import { auditedQuery, Cursor, gives, Id, type Page, query } from '../contract'
import type { TicketRow } from '../ticket/schema'
import type { HeldHouse, HouseCard, PersonCard } from './schema'

const readers = {
  clerk: 'estate',
  cashier: 'estate',
  accountant: 'estate',
  supervisor: 'estate',
  manager: 'estate',
} as const
/** Somebody by the register's entry, the grant or the person; `houseId`: in which house they were found. */
const Whom = { estateId: Id, houseId: z.optional(Id), of: Id }

export const cardContract = {
  /** The first view of a house: what it is, who lives and lived there, its newest tickets. */
  'card.house': query({
    input: { houseId: Id },
    who: { ...readers, treasurer: 'estate' },
    refuses: ['place.not_found'],
    gives: gives<HouseCard>(),
  }),
  /** The first view of somebody, with an account or in the register alone. */
  'card.person': query({
    input: Whom,
    who: readers,
    refuses: ['place.not_found', 'people.not_found'],
    gives: gives<PersonCard>(),
  }),
  /** The number of somebody who lives there, by the register's entry or the grant, to call them: a look that is noted. */
  'card.phone': auditedQuery({
    input: { houseId: Id, of: Id },
    who: { clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'people.not_found'],
    gives: gives<{ phone: string }>(),
  }),
  /** Every house somebody has or had in the estate, by the register and by the app. */
  'card.houses': query({
    input: Whom,
    who: readers,
    refuses: ['place.not_found', 'people.not_found'],
    gives: gives<{ items: HeldHouse[] }>(),
  }),
  /** What somebody reported, the newest first. */
  'card.reported': query({
    input: { estateId: Id, personId: Id, cursor: Cursor },
    who: { clerk: 'estate', supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<TicketRow>>(),
  }),
}
