import { type Day, daysBetween, daysWithin, type Period } from '../calendar/day'
import { Refusal } from '../refusal'

interface Vacancy {
  from: Day
  /** Exclusive. */
  until: Day
  reason: string
}
/** The house's timeline with one vacancy more. Refuses `tariff.vacancy_overlap`: a day is vacant once. */
export function withVacant(known: readonly Vacancy[], more: Vacancy): Vacancy[] {
  const clash = known.find(one => one.from < more.until && more.from < one.until)
  if (clash) throw new Refusal('tariff.vacancy_overlap', { from: clash.from, until: clash.until })
  return [...known, more].sort((a, b) => (a.from < b.from ? -1 : 1))
}
/** The vacant days of a month that last at least so long. What overlaps or adjoins is one vacancy, each day counted once. */
export function vacantDays(known: readonly Vacancy[], period: Period, atLeast: number): number {
  const joined: { from: Day; until: Day }[] = []
  for (const { from, until } of [...known].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (!last || from > last.until) joined.push({ from, until })
    else if (until > last.until) last.until = until
  }
  return joined
    .filter(one => daysBetween(one.from, one.until) >= atLeast)
    .reduce((all, one) => all + daysWithin(period, one.from, one.until), 0)
}
