import * as z from 'zod/mini'
import { command, gives, Id } from '../contract'
import { Quantity } from '../material/contract'
import { field, type Ref, ref, state, work } from './hands-contract'
import { WORK_MOVES } from './moves'

const answered = ['place.not_found', 'ticket.quote_not_found', 'ticket.quote_answered', 'ticket.quote_expired'] as const

export const quoteContract = {
  /** A price for the work, to be agreed to before it is done; under warranty nobody is asked. */
  'ticket.quote': command({
    moves: WORK_MOVES,
    input: {
      ticketId: Id,
      materials: z._default(z.array(z.object({ materialId: Id, quantity: Quantity })).check(z.maxLength(20)), []),
      hours: z._default(Quantity, '0'),
      note: z._default(z.string().check(z.trim(), z.maxLength(300)), ''),
      warranty: z._default(z.boolean(), false),
      validDays: z._default(z.int().check(z.minimum(1), z.maximum(30)), 7),
    },
    who: field,
    refuses: [
      ...work,
      'material.not_found',
      'billing.price_missing',
      'ticket.quote_public',
      'ticket.quote_nothing',
      'ticket.quote_too_much',
      'ticket.quote_full',
    ],
    gives: gives<Ref & { quoteId: string }>(),
  }),
  /** Only who owns the house binds it. */
  'ticket.acceptQuote': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, quoteId: Id },
    who: { owner: 'own' },
    refuses: [...state, ...answered],
    gives: ref,
  }),
  'ticket.declineQuote': command({
    moves: WORK_MOVES,
    input: { ticketId: Id, quoteId: Id, reason: z._default(z.string().check(z.trim(), z.maxLength(300)), '') },
    who: { owner: 'own' },
    refuses: [...state, ...answered],
    gives: ref,
  }),
}
