import { addDays, type Day, firstDay, nextPeriod, type Period, periodOf } from '../calendar/day'
import { type Proposed, sameScope, type Tariff } from './schema'

/** What a proposed price does to which bills: a month is billed by the price of its first day. */
export interface Effect {
  /** The first month billed by it; null: it ends before it bills any. */
  first: Period | null
  /** The last one; null: until a later price. */
  last: Period | null
  /** The month in whose middle it begins: its bills stay wholly by the price of before. */
  old: Period | null
  /** The version it takes over from. */
  replaces: string | null
  /** Months it would have billed whose bills are out: they do not change. */
  issued: Period[]
  /** Months being billed right now without it. */
  open: Period[]
}
interface Billed {
  period: Period
  issued: boolean
}
export function effectOf(of: Proposed, approved: readonly Tariff[], billed: readonly Billed[]): Effect {
  const { effectiveFrom, effectiveUntil } = of
  const others = approved.filter(one => sameScope(one, of)).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const month = periodOf(effectiveFrom)
  const isFirst = effectiveFrom === firstDay(month)
  const first = isFirst ? month : nextPeriod(month)
  const next = others.find(one => one.effectiveFrom > effectiveFrom)?.effectiveFrom
  const end = [effectiveUntil, next].filter((day): day is Day => Boolean(day)).sort()[0]
  const last = end ? periodOf(addDays(end, -1)) : null
  const bills = last === null || first <= last
  const touched = bills ? billed.filter(({ period }) => period >= first && (last === null || period <= last)) : []
  const before = others.filter(one => one.effectiveFrom < effectiveFrom).at(-1)
  return {
    first: bills ? first : null,
    last: bills ? last : null,
    old: isFirst || !before ? null : month,
    replaces: before?.tariffId ?? null,
    issued: touched.filter(one => one.issued).map(one => one.period),
    open: touched.filter(one => !one.issued).map(one => one.period),
  }
}
