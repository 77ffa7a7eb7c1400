import * as z from 'zod/mini'
import { Cursor, command, gives, Id, type Page, query } from '../contract'
import { PeriodField } from '../tariff/schema'
import type { Run, RunException, Shared } from './schema'

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
  shared: Omit<Shared, 'apportionment'>[]
}
export type RunRow = Omit<RunView, 'exceptions' | 'shared'>
export const runContract = {
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
    refuses: ['run.not_found', 'run.wrong_state', 'run.blocked'],
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
    refuses: ['run.not_found', 'run.wrong_state', 'run.settled'],
    gives: ref,
  }),
}
