import { type Day, daysBetween } from '../calendar/day'
import { type Decimal, exact, type Fen, fenOf, yuanOf } from '../money/decimal'

/** Days late: day 1 is the day after the due date, the day of payment counts. */
export const daysLate = (due: Day, paid: Day): number => Math.max(0, daysBetween(due, paid))
/** Outstanding principal × daily rate × days: simple, and never more than the principal. */
export const penaltyFen = (principalFen: Fen, dailyRate: Decimal, days: number): Fen =>
  principalFen <= 0 ? 0 : Math.min(principalFen, fenOf(yuanOf(principalFen).times(exact(dailyRate)).times(days)))
