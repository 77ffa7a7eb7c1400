import type { Stepper } from '../approval/schema'
import { addDays, type Day, today } from '../calendar/day'
import { exact } from '../money/decimal'
import { Refusal } from '../refusal'
import type { Policy, Price, Tariff } from './schema'

const byDay = (one: Tariff) => one.price.model === 'TIME_OF_USE'
/** Prices by time of day and ordinary ones are for different meters, so they stand side by side. */
export const sameScope = (a: Tariff, b: Tariff) =>
  a.item === b.item && byDay(a) === byDay(b) && JSON.stringify(a.scope) === JSON.stringify(b.scope)

/** Refuses a price that cannot be computed: tiers whose bounds do not rise, or with a price too few. */
export function requireSound(price: Price): void {
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
