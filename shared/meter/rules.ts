import { addDays, type Day, daysIn, firstDay, nextPeriod, type Period, periodOf } from '../calendar/day'
import type { Decimal } from '../money/decimal'
import type { Utility } from '../tariff/schema'
import type { Meter, MeterKind } from './schema'

type Ceilings = Record<MeterKind, Record<Utility, Decimal>>
/** When a month is read: from `opensOn` of it until `closesOn` of the next; 0: not beyond its last day. */
export interface ReadingWindow {
  opensOn: number
  closesOn: number
}
/** An estate's rules of reading. */
export interface MeterRules {
  window: ReadingWindow
  /** What a meter without a rate of its own may count in thirty days. */
  ceilings: Ceilings
}
export const DEFAULT_RULES: MeterRules = {
  window: { opensOn: 20, closesOn: 5 },
  ceilings: {
    HOUSE: { WATER: '100', ELECTRICITY: '3000' },
    COMMON: { WATER: '2000', ELECTRICITY: '30000' },
    MASTER: { WATER: '30000', ELECTRICITY: '300000' },
  },
}
export const ceilingOf = (
  { ceilings }: Pick<MeterRules, 'ceilings'>,
  { kind, utility }: Pick<Meter, 'kind' | 'utility'>,
) => ceilings[kind][utility]

const dayOf = (period: Period, day: number): Day =>
  `${period}-${String(Math.min(day, daysIn(period))).padStart(2, '0')}`
/**
 * The month a reading is of: its own, or the one before while that one is still read and the meter has no reading of its
 * end yet. `last`: the day the meter was read last, null: never, then its first reading bills nothing and stays.
 */
export function monthRead(readOn: Day, last: Day | null, { opensOn, closesOn }: ReadingWindow): Period {
  const own = periodOf(readOn)
  if (last === null || Number(readOn.slice(8)) > closesOn) return own
  const before = periodOf(addDays(firstDay(own), -1))
  return last < dayOf(before, opensOn) ? before : own
}
/** The bill that a reading goes into: that month's, or the first after it that is not made yet. */
export function billFor(readOn: Day, last: Day | null, window: ReadingWindow, billed: readonly Period[]): Period {
  let period = monthRead(readOn, last, window)
  while (billed.includes(period)) period = nextPeriod(period)
  return period
}
