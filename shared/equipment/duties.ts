import { addDays, type Day, daysBetween, daysIn, firstDay, nextPeriod, periodOf, startOf } from '../calendar/day'
import type { Duty, DutyName, DutyRule, EquipmentKind } from './schema'

/**
 * What the law wants of which kind: lifts by the law on special equipment (maintained every 15 days, inspected every
 * year), fire equipment by the fire law (looked at monthly, tested yearly), tanks by the rules on secondary water supply
 * (cleaned every half year), lightning protection yearly, water meters verified within six years.
 */
export const DUTIES: Record<EquipmentKind, readonly DutyRule[]> = {
  lift: [
    { duty: 'maintain', every: { days: 15 }, leadDays: 3, certified: false },
    { duty: 'inspect', every: { months: 12 }, leadDays: 30, certified: true },
  ],
  fire: [
    { duty: 'check', every: { months: 1 }, leadDays: 5, certified: false },
    { duty: 'test', every: { months: 12 }, leadDays: 30, certified: true },
  ],
  tank: [{ duty: 'clean', every: { months: 6 }, leadDays: 14, certified: true }],
  lightning: [{ duty: 'test', every: { months: 12 }, leadDays: 30, certified: true }],
  meter: [{ duty: 'verify', every: { months: 72 }, leadDays: 60, certified: true }],
}
export const ruleOf = (kind: EquipmentKind, duty: DutyName): DutyRule | undefined =>
  DUTIES[kind].find(one => one.duty === duty)

/** The same day so many months on; a shorter month has it on its last day. */
function monthsOn(day: Day, months: number): Day {
  let period = periodOf(day)
  for (let left = months; left > 0; left -= 1) period = nextPeriod(period)
  return addDays(firstDay(period), Math.min(Number(day.slice(8)), daysIn(period)) - 1)
}
export const dueAfter = ({ every }: DutyRule, day: Day): Day =>
  'days' in every ? addDays(day, every.days) : monthsOn(day, every.months)

const EIGHT_MS = 8 * 3_600_000
/** When something is to be said of a duty next, at eight in the morning: as its time comes near, and once it has passed. 0: nothing more. */
export function tellAt({ leadDays }: DutyRule, { dueOn, told }: Duty): number {
  if (told === 'over') return 0
  return startOf(addDays(dueOn, told === 'nothing' ? -leadDays : 1)) + EIGHT_MS
}
type Nearness = 'over' | 'soon' | 'later'
/** How near the day of a duty is. */
export function nearness({ leadDays }: DutyRule, { dueOn }: Pick<Duty, 'dueOn'>, day: Day): Nearness {
  const left = daysBetween(day, dueOn)
  return left < 0 ? 'over' : left <= leadDays ? 'soon' : 'later'
}
/** From when on a duty is on the list of what is due. */
export const nearFrom = ({ leadDays }: DutyRule, { dueOn }: Pick<Duty, 'dueOn'>): Day => addDays(dueOn, -leadDays)
