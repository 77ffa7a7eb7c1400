import * as z from 'zod/mini'
import { command, gives, Id, query, SeenVersion } from '../contract'
import { BREACHES, MOST_STEPS, type Service, type ServiceTerms, STEP_ROLES } from './service'

/** A year of minutes is more than anybody promises. */
const Minutes = z.int().check(z.minimum(1), z.maximum(525_600))
const Term = z.object({ respond: Minutes, arrive: z.nullable(Minutes), resolve: Minutes })
const KindTerm = z.object({ respond: Minutes, resolve: Minutes })
const Terms = z.object({
  levels: z.object({ P0: Term, P1: Term, P2: Term, P3: Term }),
  kinds: z.object({ complaint: KindTerm, inquiry: KindTerm, suggestion: KindTerm }),
  complexMinutes: Minutes,
  holdMinutes: z.object({ parts: Minutes, owner: Minutes, third_party: Minutes }),
})
const Chain = z
  .array(
    z.object({
      breach: z.enum(BREACHES),
      afterMinutes: z.int().check(z.minimum(0), z.maximum(525_600)),
      roles: z.array(z.enum(STEP_ROLES)).check(z.maxLength(STEP_ROLES.length)),
      persons: z.array(Id).check(z.maxLength(10)),
      push: z.boolean(),
    }),
  )
  .check(z.minLength(1), z.maxLength(MOST_STEPS))
export interface ServiceView extends Service {
  /** How often it was saved. */
  version: number
  /** Who may be named in a chain. */
  staff: { personId: string; name: string }[]
}
const office = { supervisor: 'estate', manager: 'estate' } as const

/** What an estate promises of tickets, and who hears when a promise is broken. */
export const serviceContract = {
  'ticket.terms': query({
    input: { estateId: Id },
    who: {
      ...{ owner: 'own', family: 'own', tenant: 'own' },
      ...{ ...office, clerk: 'estate', worker: 'estate', cashier: 'estate' },
    },
    refuses: ['estate.not_found'],
    gives: gives<{ terms: ServiceTerms }>(),
  }),
  'ticket.service': query({
    input: { estateId: Id },
    who: office,
    refuses: ['estate.not_found'],
    gives: gives<ServiceView>(),
  }),
  /** What is left out stays. Holds for what begins from now on: a deadline that was told does not move. */
  'ticket.configure': command({
    moves: ['ticket.service', 'ticket.terms'],
    input: {
      estateId: Id,
      terms: z.optional(Terms),
      chains: z.optional(z.object({ P0: Chain, P1: Chain, P2: Chain, P3: Chain })),
      version: SeenVersion,
    },
    who: office,
    refuses: [
      'estate.not_found',
      'ticket.terms_order',
      'ticket.terms_kind',
      'ticket.chain_no_response',
      'ticket.chain_nobody',
      'ticket.chain_twice',
      'ticket.chain_no_arrival',
      'ticket.chain_stranger',
    ],
    gives: gives<{ estateId: string; version: number }>(),
  }),
}
