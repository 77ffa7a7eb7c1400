import { type Day, daysIn, daysWithin, type Period, periodOf } from '../calendar/day'
import { type Decimal, type Exact, exact, type Fen, fenOf, partOf } from '../money/decimal'

export const PRORATION = ['NEXT_MONTH', 'DAILY', 'HALF_MONTH'] as const
export type Proration = (typeof PRORATION)[number]

/** The month's fee for a house handed over on `handover`: the estate's policy decides what the first month costs. */
export function prorate(monthYuan: Exact, period: Period, handover: Day | null, policy: Proration): Fen {
  if (!handover || periodOf(handover) < period) return fenOf(monthYuan)
  if (periodOf(handover) > period) return 0
  if (policy === 'NEXT_MONTH') return 0
  if (policy === 'HALF_MONTH') return Number(handover.slice(8)) <= 15 ? fenOf(monthYuan) : fenOf(monthYuan.div(2))
  return fenOf(monthYuan.times(daysWithin(period, handover, null)).div(daysIn(period)))
}
/**
 * What falls on the owner of `[from, until)` (null: the month's beginning or end). Rounded at each change of hands and
 * taken as differences, so that however often a house is sold in a month, the parts sum to the whole.
 */
export function splitOwners(monthFen: Fen, period: Period, from: Day | null, until: Day | null): Fen {
  const sofar = (day: Day | null) => (day ? partOf(monthFen, daysWithin(period, null, day), daysIn(period)) : null)
  return (sofar(until) ?? monthFen) - (sofar(from) ?? 0)
}
/** What vacant days cost: fee × days in use ÷ days + fee × vacant days ÷ days × ratio, rounded once. */
export function withVacancy(monthFen: Fen, period: Period, vacantDays: number, ratio: Decimal): Fen {
  const days = daysIn(period)
  const vacant = Math.min(Math.max(vacantDays, 0), days)
  return partOf(
    monthFen,
    exact(days - vacant)
      .plus(exact(ratio).times(vacant))
      .toFixed(),
    days,
  )
}
