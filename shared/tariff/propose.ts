import type { Stepper } from '../approval/schema'
import { addDays, type Day, today } from '../calendar/day'
import { exact } from '../money/decimal'
import { Refusal } from '../refusal'
import { type Policy, type Price, type Proposed, sameScope, type Tariff } from './schema'

/** How far back and ahead a price may begin: what is further off is a slip of the year. */
const MONTHS_BACK = 12
const YEARS_AHEAD = 5
const NUMBERS = { prices: 6, bounds: 3 } as const

/**
 * Refuses a price that cannot be computed or is a slip: `tariff.dates`, `tariff.date_far`, `tariff.too_many_decimals`,
 * `tariff.floors_reversed`, `tariff.floors_twice`, `tariff.tiers_unsound`.
 */
export function requireSound(of: Proposed, now: number): void {
  const { price, scope, effectiveFrom, effectiveUntil } = of
  if (effectiveUntil && effectiveUntil <= effectiveFrom) throw new Refusal('tariff.dates')
  const [year = 0, month = ''] = [Number(today(now).slice(0, 4)), today(now).slice(4, 7)]
  const [earliest, latest] = [`${year - MONTHS_BACK / 12}${month}-01`, `${year + YEARS_AHEAD}${today(now).slice(4)}`]
  if (effectiveFrom < earliest || effectiveFrom > latest)
    throw new Refusal('tariff.date_far', { day: effectiveFrom, earliest, latest })
  for (const [value, most] of numbersOf(price))
    if ((value.split('.')[1] ?? '').length > most) throw new Refusal('tariff.too_many_decimals', { value, most })
  const bands = price.model === 'FLOOR' ? price.bands : []
  for (const { from, to } of [...bands, ...(scope.floors ? [scope.floors] : [])])
    if (from > to) throw new Refusal('tariff.floors_reversed', { from, to })
  const twice = bands.find((one, at) => bands.slice(0, at).some(other => one.from <= other.to && other.from <= one.to))
  if (twice) throw new Refusal('tariff.floors_twice', { from: twice.from, to: twice.to })
  requireTiers(price)
}
/** Every number of a price that is text, with how many decimals it may have. */
function numbersOf(price: Price): [value: string, most: number][] {
  const priced = (values: readonly string[]) => values.map((value): [string, number] => [value, NUMBERS.prices])
  switch (price.model) {
    case 'AREA':
    case 'UNIT':
    case 'APPORTION':
      return priced([price.unitPrice])
    case 'REPAIR':
      return priced([price.hourlyRate])
    case 'TIERS':
    case 'TIME_OF_USE': {
      const steps = price.model === 'TIERS' ? price.prices : [...Object.values(price.prices), ...price.adders]
      return [...priced(steps), ...price.bounds.map((value): [string, number] => [value, NUMBERS.bounds])]
    }
    case 'FIXED':
    case 'PER_DAY':
    case 'FLOOR':
      return []
  }
}
function requireTiers(price: Price): void {
  if (price.model !== 'TIERS' && price.model !== 'TIME_OF_USE') return
  const steps = price.model === 'TIERS' ? price.prices : price.adders
  const rising = price.bounds.every((bound, index) => exact(bound).gt(price.bounds[index - 1] ?? '0'))
  const priced = Object.keys(price.prices).length > 0
  if (!rising || !priced || steps.length !== price.bounds.length + 1) throw new Refusal('tariff.tiers_unsound')
}
const overlaps = (a: Tariff, b: Tariff): boolean => {
  const first = a.effectiveFrom < b.effectiveFrom ? a : b
  const second = first === a ? b : a
  // An open version simply ends where the next begins; a dated one must not be run over.
  if (a.effectiveFrom === b.effectiveFrom) return true
  return first.effectiveUntil !== null && first.effectiveUntil > second.effectiveFrom
}
const leavesGap = (tariff: Tariff, others: readonly Tariff[]): Day | null => {
  const before = others.filter(one => one.effectiveFrom < tariff.effectiveFrom)
  const last = before.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]
  return last?.effectiveUntil && last.effectiveUntil < tariff.effectiveFrom ? last.effectiveUntil : null
}
/**
 * The version approved by somebody else than who proposed it. Refuses `approval.same_person`, `tariff.wrong_state`,
 * `tariff.overlap`, `tariff.gap` and `tariff.published_too_late`.
 */
export function approve(
  tariff: Tariff,
  all: readonly Tariff[],
  by: Pick<Stepper, 'byId' | 'is'>,
  policy: Policy,
  now: number,
): Tariff {
  if (tariff.state !== 'proposed') throw new Refusal('tariff.wrong_state')
  if (by.is(tariff.proposedBy)) throw new Refusal('approval.same_person')
  const others = all.filter(one => one.state === 'approved' && sameScope(one, tariff))
  const clash = others.find(one => overlaps(one, tariff))
  if (clash) throw new Refusal('tariff.overlap', { from: clash.effectiveFrom }, { tariffId: clash.tariffId })
  const gap = leavesGap(tariff, others)
  if (gap) throw new Refusal('tariff.gap', { from: gap, until: tariff.effectiveFrom })
  if (policy.publishedAheadDays > 0 && addDays(today(now), policy.publishedAheadDays) > tariff.effectiveFrom) {
    throw new Refusal('tariff.published_too_late', { days: policy.publishedAheadDays })
  }
  return { ...tariff, state: 'approved', approvedBy: by.byId, approvedAt: now }
}
/** Taken back by its author. Refuses `tariff.wrong_state` and `tariff.not_yours`. */
export function withdraw(tariff: Tariff, by: string, now: number): Tariff {
  if (tariff.state !== 'proposed') throw new Refusal('tariff.wrong_state')
  if (tariff.proposedBy !== by) throw new Refusal('tariff.not_yours')
  return { ...tariff, state: 'withdrawn', ended: { by, at: now, reason: '' } }
}
/** Turned down with a reason. Refuses `tariff.wrong_state`. */
export function reject(tariff: Tariff, by: string, reason: string, now: number): Tariff {
  if (tariff.state !== 'proposed') throw new Refusal('tariff.wrong_state')
  return { ...tariff, state: 'rejected', ended: { by, at: now, reason } }
}
