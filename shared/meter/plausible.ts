import { type Decimal, type Exact, exact } from '../money/decimal'

/** What a meter counted from one reading to the next. */
export interface Pace {
  quantity: Decimal
  days: number
}
/** Why somebody should look before a reading counts: more than `most` in these days. `usual` null: no rate of its own. */
export interface Doubt {
  quantity: Decimal
  days: number
  /** What the meter counts in so many days otherwise. */
  usual: Decimal | null
  most: Decimal
}
/** More than so many times the meter's own rate is held. */
const TIMES = 3
/** A ceiling is what a meter without a rate may count in so many days. */
export const CEILING_DAYS = 30
/** Days that a rate can be told from: the washing of one day is no leak. */
const SHORTEST = 7
/** A rate comes from the last so many stretches, so that one leak does not become the usual. */
const STRETCHES = 6

const spanOf = (days: number): number => Math.max(days, SHORTEST)
const rateOf = ({ quantity, days }: Pace): Exact => {
  const used = exact(quantity)
  return (used.gt(0) ? used : exact(0)).div(spanOf(days))
}
/** The stretch in the middle by its rate per day (of two the lower); null: the meter has counted nothing so far. */
function usualPace(paces: readonly Pace[]): Pace | null {
  const sorted = [...paces].sort((a, b) => rateOf(a).cmp(rateOf(b)))
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return middle && rateOf(middle).gt(0) ? middle : null
}
/**
 * The paces once another stretch is known. One too short for a rate is counted into the one before it, and so is what puts
 * that one right (`more`): a correction, or what was read after an estimate.
 */
export function followed(paces: readonly Pace[], next: Pace, more: boolean): Pace[] {
  const last = paces.at(-1)
  if (!last || !(more || last.days < SHORTEST || next.days < SHORTEST)) return [...paces, next].slice(-STRETCHES)
  return [...paces.slice(0, -1), sumOf(last, next)]
}
const sumOf = (one: Pace, other: Pace): Pace => ({
  quantity: exact(one.quantity).plus(other.quantity).toFixed(),
  days: one.days + other.days,
})
/** What the meter counts in so many days, at one decimal; null: it has no rate of its own. */
export function usualIn(paces: readonly Pace[], days: number): Decimal | null {
  const pace = usualPace(paces)
  return pace && rateOf(pace).times(days).round(1).toFixed()
}
/**
 * Whether a stretch is more than can be believed: three times the meter's own rate per day, and where it has none (new,
 * or zero so far) the ceiling of its kind, which is meant for thirty days. Null: it is plausible.
 */
export function doubtOf({ quantity, days }: Pace, paces: readonly Pace[], ceiling: Decimal): Doubt | null {
  const pace = usualPace(paces)
  const [base, per] = pace ? [exact(pace.quantity).times(TIMES), spanOf(pace.days)] : [exact(ceiling), CEILING_DAYS]
  const most = base.times(spanOf(days))
  if (exact(quantity).times(per).lte(most)) return null
  return { quantity, days, usual: usualIn(paces, spanOf(days)), most: most.div(per).round(1).toFixed() }
}
