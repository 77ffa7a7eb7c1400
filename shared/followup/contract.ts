import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { auditedQuery, Cursor, command, gives, Id, type Page, query, SeenVersion } from '../contract'
import type { Category } from '../ticket/schema'
import { FOLLOWUP_STATES, type FollowUp, METHODS, NEXT_ACTIONS, type NextAction, RESULTS, type Subject } from './schema'

export interface FollowUpRow {
  followUpId: string
  subject: Subject
  ticketId: string | null
  houseId: string | null
  placeLabel: string
  category: Category | null
  name: string
  /** Masked until it is dialled; null: none is known. */
  phone: string | null
  madeAt: number
  dueAt: number
  state: FollowUp['state']
  attempts: Omit<FollowUp['attempts'][number], 'byId'>[]
  nextAction: NextAction | null
  ledTo: string | null
  /** Whether the caller did the work, and so does not ask. */
  ownWork: boolean
}
const desk = { clerk: 'estate', supervisor: 'estate' } as const
const staff = { ...desk, manager: 'estate' } as const

export const followupContract = {
  /** Whom to ask how it was, the longest waiting first; of what is over, the newest. */
  'followup.list': query({
    input: { estateId: Id, state: z._default(z.enum(FOLLOWUP_STATES), 'due'), cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<FollowUpRow>>(),
  }),
  /** The number, to dial it: a look that is noted. */
  'followup.phone': auditedQuery({
    input: { followUpId: Id },
    who: desk,
    refuses: ['followup.not_found', 'followup.no_phone'],
    gives: gives<{ phone: string }>(),
  }),
  /** What was said; opens the ticket again, or makes another one, where it is not well. */
  'followup.record': command({
    input: {
      followUpId: Id,
      method: z._default(z.enum(METHODS), 'phone'),
      result: z.enum(RESULTS),
      rating: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(5))), null),
      remarks: z._default(z.string().check(z.trim(), z.maxLength(500)), ''),
      nextAction: z._default(z.enum(NEXT_ACTIONS), 'none'),
    },
    who: desk,
    refuses: [
      'followup.not_found',
      'followup.over',
      'followup.own_work',
      'followup.rating_needed',
      'followup.words_needed',
      'followup.no_ticket',
      'ticket.wrong_state',
      'ticket.grace_over',
    ],
    gives: gives<{ followUpId: string; ticketId: string | null }>(),
  }),
  /** How many of those who were to be asked, of what closed in these days, have been. */
  'followup.rates': query({
    input: { estateId: Id, from: DayField, to: DayField },
    who: staff,
    refuses: ['estate.not_found', 'followup.period'],
    gives: gives<{ required: number; done: number; rate: string | null; repairPercent: number; version: number }>(),
  }),
  'followup.configure': command({
    input: { estateId: Id, repairPercent: z.int().check(z.minimum(0), z.maximum(100)), version: SeenVersion },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'request.outdated'],
    gives: gives<{ version: number }>(),
  }),
}
