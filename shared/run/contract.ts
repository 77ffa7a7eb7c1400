import * as z from 'zod/mini'
import type { Period } from '../calendar/day'
import { Cursor, command, gives, Id, type Page, query } from '../contract'
import { PeriodField } from '../tariff/schema'
import type { Published, Run, RunException, Shared } from './schema'

type Ref = { runId: string }
const ref = gives<Ref>()
const money = { accountant: 'estate' } as const
export interface RunView
  extends Pick<
    Run,
    | 'estateId'
    | 'period'
    | 'revision'
    | 'state'
    | 'houses'
    | 'done'
    | 'bills'
    | 'amountFen'
    | 'blocking'
    | 'warnings'
    | 'startedAt'
    | 'issuedAt'
  > {
  runId: string
  /** Blocking ones first. */
  exceptions: Omit<RunException, '_id' | 'runId' | 'estateId' | 'orderKey'>[]
  shared: Omit<Shared, 'apportionment' | 'published'>[]
}
/** One shared price of a cycle, as it is published. */
export interface PublishedShare extends Omit<Shared, 'apportionment' | 'published'>, Published {
  /** Σ weight of all houses. */
  weight: string
  /** The own houses' parts; staff see none here. */
  own: { houseId: string; houseLabel: string; billId: string; weight: string; amountFen: number }[]
}
interface Apportionments {
  /** Null: nothing has been published yet. */
  period: Period | null
  /** The cycles that can be looked at, the latest first. */
  periods: Period[]
  items: PublishedShare[]
}
export type RunRow = Omit<RunView, 'exceptions' | 'shared'>
export const runContract = {
  /** What was shared in a cycle (the latest unless told): quantity, price, amount, and how it falls on the buildings. */
  'run.apportionment': query({
    input: { estateId: Id, period: z.optional(PeriodField) },
    who: {
      owner: 'own',
      family: 'own',
      tenant: 'own',
      clerk: 'estate',
      cashier: 'estate',
      ...money,
      supervisor: 'estate',
      manager: 'estate',
    },
    refuses: ['run.not_published'],
    gives: gives<Apportionments>(),
  }),
  /** Every run of an estate, the latest period first. */
  'run.list': query({
    input: { estateId: Id, cursor: Cursor },
    who: { ...money, manager: 'estate' },
    gives: gives<Page<RunRow>>(),
  }),
  /** Begins to bill a period, or answers the run that already does. */
  'run.start': command({
    input: { estateId: Id, period: PeriodField },
    who: money,
    refuses: ['estate.not_found', 'run.period_issued', 'run.no_prices', 'run.period_future', 'meter.import_running'],
    gives: ref,
  }),
  'run.get': query({
    input: { runId: Id },
    who: { ...money, manager: 'estate' },
    refuses: ['run.not_found'],
    gives: gives<RunView>(),
  }),
  'run.issue': command({
    input: { runId: Id },
    who: money,
    refuses: ['run.not_found', 'run.wrong_state', 'run.blocked', 'run.stale'],
    gives: ref,
  }),
  'run.cancel': command({
    input: { runId: Id },
    who: money,
    refuses: ['run.not_found', 'run.wrong_state'],
    gives: ref,
  }),
  'run.reverse': command({
    input: { runId: Id, reason: z.string().check(z.minLength(1), z.maxLength(200)) },
    who: money,
    refuses: ['run.not_found', 'run.wrong_state'],
    gives: ref,
  }),
}
