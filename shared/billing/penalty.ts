import { type Day, daysBetween } from '../calendar/day'
import { type Decimal, exact, type Fen, fenOf, yuanOf } from '../money/decimal'

/** Days late: day 1 is the day after the due date, the day of payment counts. */
export const daysLate = (due: Day, paid: Day): number => Math.max(0, daysBetween(due, paid))

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
/** A sum that was with us from the day it was paid until the day it went back. */
export interface HeldPart {
  amountFen: Fen
  from: Day
  until: Day
}
/** The late days on which a sum was with us: the day it was paid counts as late, the day it went back as held. */
export const daysHeld = (due: Day, { from, until }: HeldPart): number =>
  Math.max(0, daysBetween(from < due ? due : from, until))
/**
 * What is owed because a principal was paid late, in parts: Σ part × rate × its days, rounded once, at most the
 * principal. The same as outstanding × rate × days, day by day: less the days on which a sum was `held` by us.
 */
export function latePenaltyFen(
  principalFen: Fen,
  dailyRate: Decimal,
  due: Day,
  parts: readonly LatePart[],
  held: readonly HeldPart[] = [],
): Fen {
  const of = (amountFen: Fen, days: number) => yuanOf(amountFen).times(exact(dailyRate)).times(days)
  const late = parts.reduce((all, { amountFen, on }) => all.plus(of(amountFen, daysLate(due, on))), exact(0))
  const yuan = held.reduce((all, part) => all.minus(of(part.amountFen, daysHeld(due, part))), late)
  return Math.min(Math.max(principalFen, 0), Math.max(0, fenOf(yuan)))
}
