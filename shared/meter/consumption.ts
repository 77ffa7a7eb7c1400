import { type Decimal, exact } from '../money/decimal'

/** (current − previous) × multiplier. Negative after an estimate that was too high. */
export const consumed = (previous: Decimal, current: Decimal, multiplier: Decimal): Decimal =>
  exact(current).minus(previous).times(multiplier).toFixed()
/** The dial passed zero: current + 10^digits − previous, times the multiplier. */
export const rolledOver = (previous: Decimal, current: Decimal, digits: number, multiplier: Decimal): Decimal =>
  exact(current).plus(exact(10).pow(digits)).minus(previous).times(multiplier).toFixed()
