import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { auditedQuery, Cursor, command, gives, Id, type Page, Sort } from '../contract'
import type { Fen } from '../money/decimal'
import { type Act, HOWS, type Promised, RESULTS, type Stage, type Told } from './schema'

/** Where a house stands and what was done, newest last. */
export interface DunningRow {
  houseId: string
  label: string
  /** Whose it is today; '' where nobody is known. */
  owner: string
  overdueFen: Fen
  oldestDueOn: string
  stage: Stage
  /** What was last promised; it may be broken by now. */
  promise: Promised | null
  told: Told[]
  acts: Omit<Act, 'byId'>[]
}
export const DUNNING_SORTS = ['oldest', 'overdue'] as const
const desk = { clerk: 'estate', cashier: 'estate', accountant: 'estate' } as const

export const dunningContract = {
  /** Whom to call: the furthest stage first, or the most owed. One line an hour in the trace. */
  'dunning.list': auditedQuery({
    input: { estateId: Id, sort: Sort(DUNNING_SORTS), cursor: Cursor },
    who: { ...desk, supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Page<DunningRow>>(),
  }),
  'dunning.record': command({
    input: {
      houseId: Id,
      how: z.enum(HOWS),
      result: z.enum(RESULTS),
      note: z._default(z.string().check(z.trim(), z.maxLength(500)), ''),
    },
    who: desk,
    refuses: ['place.not_found', 'dunning.no_debt', 'dunning.result'],
    gives: gives<{ houseId: string }>(),
    moves: ['dunning'],
  }),
  'dunning.promise': command({
    input: { houseId: Id, amountFen: z.int().check(z.minimum(1), z.maximum(1_000_000_000)), day: DayField },
    who: desk,
    refuses: ['place.not_found', 'dunning.no_debt', 'dunning.promise_day', 'dunning.promise_amount'],
    gives: gives<{ houseId: string }>(),
    moves: ['dunning'],
  }),
}
