import * as z from 'zod/mini'
import type { Period } from '../calendar/day'
import { Cursor, command, gives, Id, type Page, query } from '../contract'
import { type Item, PeriodField } from '../tariff/schema'
import type { HouseRow, Published, Run, RunException, RunState, Shared } from './schema'

type Ref = { runId: string }
const ref = gives<Ref>()
const money = { accountant: 'estate' } as const
export interface RunView
  extends Pick<
    Run,
    | 'estateId'
    | 'period'
    | 'revision'
    | 'lateTo'
    | 'state'
    | 'houses'
    | 'done'
    | 'bills'
    | 'amountFen'
    | 'blocking'
    | 'warnings'
    | 'billedBefore'
    | 'dueOn'
    | 'startedAt'
    | 'issuedAt'
  > {
  runId: string
  /** False: nobody has entered the holidays of the due day's year. Lists do not say. */
  dueKnown?: boolean
  /** How many exceptions of which kind. */
  kinds: Run['kinds']
  /** Blocking ones first; `run.exceptions` has all of them. */
  exceptions: ExceptionRow[]
  /** Each item beside what the month before came to, the largest change first. */
  items: ItemRow[]
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
export type RunRow = Omit<RunView, 'kinds' | 'exceptions' | 'items' | 'shared'>
export type ExceptionRow = Omit<RunException, '_id' | 'runId' | 'estateId' | 'orderKey' | 'period'>
export interface ItemRow {
  item: Item
  bills: number
  amountFen: number
  /** Null: the month before had none. */
  beforeFen: number | null
}
type HouseSum = Pick<HouseRow, 'houseId' | 'label' | 'bills' | 'amountFen' | 'beforeFen'>
/** Why a house's period was not billed in full, or deserves a look. */
interface HouseReasons {
  /** Null: nothing is open. */
  runId: string | null
  period: Period | null
  state: RunState | null
  items: ExceptionRow[]
}
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
  /**
   * Begins to bill a period, or answers the run that already does. Once the period is issued, a supplementary run begins:
   * it bills whom the others did not, each item of a subject once.
   */
  'run.start': command({
    input: { estateId: Id, period: PeriodField },
    who: money,
    refuses: ['estate.not_found', 'run.no_prices', 'run.period_future', 'meter.import_running'],
    gives: ref,
  }),
  'run.get': query({
    input: { runId: Id },
    who: { ...money, manager: 'estate' },
    refuses: ['run.not_found'],
    gives: gives<RunView>(),
  }),
  /** What a draft comes to for each house, the largest change first, or house by house; `search` as people write houses. */
  'run.houses': query({
    input: {
      runId: Id,
      search: z.optional(z.string().check(z.maxLength(40))),
      order: z._default(z.enum(['change', 'house']), 'change'),
      cursor: Cursor,
    },
    who: { ...money, manager: 'estate' },
    refuses: ['run.not_found'],
    gives: gives<Page<HouseSum>>(),
  }),
  /** All exceptions of a run, blocking ones first. */
  'run.exceptions': query({
    input: { runId: Id, cursor: Cursor },
    who: { ...money, manager: 'estate' },
    refuses: ['run.not_found'],
    gives: gives<Page<ExceptionRow>>(),
  }),
  /** What the latest run found wrong about one house. */
  'run.reasons': query({
    input: { houseId: Id },
    who: { cashier: 'estate', ...money, manager: 'estate' },
    refuses: ['place.not_found'],
    gives: gives<HouseReasons>(),
  }),
  /** `open`: how many exceptions whoever issues has read of and lets stand. */
  'run.issue': command({
    input: { runId: Id, open: z.optional(z.int().check(z.minimum(0))) },
    who: money,
    refuses: [
      'run.not_found',
      'run.wrong_state',
      'run.blocked',
      'run.open_exceptions',
      'run.nothing_late',
      'run.stale',
    ],
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
    refuses: ['run.not_found', 'run.wrong_state', 'run.supplement_open'],
    gives: ref,
  }),
}
