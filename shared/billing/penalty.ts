import { type Day, daysBetween } from '../calendar/day'
import { type Decimal, exact, type Fen, fenOf, yuanOf } from '../money/decimal'

/** Days late: day 1 is the day after the due date, the day of payment counts. */
export const daysLate = (due: Day, paid: Day): number => Math.max(0, daysBetween(due, paid))
/** Outstanding principal × daily rate × days: simple, and never more than the principal. */
export const penaltyFen = (principalFen: Fen, dailyRate: Decimal, days: number): Fen =>
  principalFen <= 0 ? 0 : Math.min(principalFen, fenOf(yuanOf(principalFen).times(exact(dailyRate)).times(days)))

/** What courts often take as the measure: outstanding × 1.3 × LPR a year ÷ 365 × days, at most the principal. */
export const referenceFen = (principalFen: Fen, lpr: Decimal, days: number): Fen =>
  principalFen <= 0
    ? 0
    : Math.min(principalFen, fenOf(yuanOf(principalFen).times('1.3').times(exact(lpr)).times(days).div(365)))
export interface LatePart {
  amountFen: Fen
  /** The day this part was paid; for what is still open, today. */
  on: Day
}
/**
 * What is owed because a principal was paid late, in parts: Σ part × rate × its days, rounded once, at most the
 * principal. The same as outstanding × rate × days, day by day.
 */
export function latePenaltyFen(principalFen: Fen, dailyRate: Decimal, due: Day, parts: readonly LatePart[]): Fen {
  const yuan = parts.reduce(
    (all, { amountFen, on }) => all.plus(yuanOf(amountFen).times(exact(dailyRate)).times(daysLate(due, on))),
    exact(0),
  )
  return Math.min(Math.max(principalFen, 0), fenOf(yuan))
}
