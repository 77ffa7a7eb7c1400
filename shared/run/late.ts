import type { Bill } from '../billing/schema'
import { type Day, daysBetween, type Period, periodOf } from '../calendar/day'
import { dueOn } from '../calendar/due'
import type { DayLists } from '../calendar/schema'
import { inForce, sameScope, type Tariff } from '../tariff/schema'
import type { RunException } from './schema'

interface Found {
  bills: Bill[]
  exceptions: RunException[]
}
type Billed = Pick<Bill, 'item' | 'subject'>

/**
 * What of a house nobody has billed yet: each item of a subject once a period, whoever pays it. A house that was billed
 * before is not looked at again but for what is billed now.
 */
export function notYetBilled({ bills, exceptions }: Found, before: readonly Billed[]): Found {
  if (before.length === 0) return { bills, exceptions }
  const fresh = bills.filter(bill => !before.some(one => one.item === bill.item && one.subject === bill.subject))
  return { bills: fresh, exceptions: exceptions.filter(({ item }) => fresh.some(bill => bill.item === item)) }
}

/**
 * The prices of a supplementary run: those by which the others were billed, and of later approvals only what prices
 * something that had no price. Neighbours pay the same for the same month.
 */
export function latePrices(billed: readonly Tariff[], approved: readonly Tariff[], from: Day): Tariff[] {
  const holds = (one: Tariff) => billed.some(other => sameScope(one, other) && inForce(other, from))
  const known = new Set(billed.map(one => one.tariffId))
  return [...billed, ...approved.filter(one => !known.has(one.tariffId) && !holds(one))]
}

/** The least time to pay, in days, that a bill made late leaves. */
const LEAST_DAYS = 10
/** When late bills are due: with the others, or where that is too near or past, by the month they are made in. */
export function lateDueOn(period: Period, dueDay: number, lists: DayLists, day: Day): Day {
  const usual = dueOn(period, dueDay, lists)
  return daysBetween(day, usual) >= LEAST_DAYS ? usual : dueOn(periodOf(day), dueDay, lists)
}
