import { percent } from '../money/percent'
import type { Complaint } from './schema'

/** Rates in percent with two decimals; null where there is nothing to divide by. `handled` and `inTime`: of the valid ones. */
export interface Figures {
  accepted: number
  valid: number
  handled: number
  inTime: number
  effectiveRate: string | null
  timelyRate: string | null
}
/** The same of one building, category or person; `key` null: of none. */
export interface Part extends Figures {
  key: string | null
  label: string
}
/** How a month stood when it ended. */
export interface FrozenRates extends Rates {
  at: number
}
export interface Rates extends Figures {
  buildings: Part[]
  categories: Part[]
  persons: Part[]
}
export const COUNTED_FIELDS = [
  'acceptedAt',
  'valid',
  'handled',
  'inTime',
  'building',
  'category',
  'personId',
  'personName',
] as const
type Counted = Pick<Complaint, (typeof COUNTED_FIELDS)[number]>
/** Below this, the supervisor is told. */
export const TARGET_PERCENT = 95

export function figuresOf(rows: readonly Counted[]): Figures {
  const valid = rows.filter(row => row.valid)
  const handled = valid.filter(row => row.handled).length
  const inTime = valid.filter(row => row.inTime).length
  return {
    accepted: rows.length,
    valid: valid.length,
    handled,
    inTime,
    effectiveRate: percent(handled, valid.length),
    timelyRate: percent(inTime, valid.length),
  }
}
function partsOf(rows: readonly Counted[], keyOf: (row: Counted) => string | null, labelOf = keyOf): Part[] {
  const groups = new Map<string | null, Counted[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
    .map(([key, group]) => ({ key, label: (group[0] && labelOf(group[0])) ?? '', ...figuresOf(group) }))
    .sort((a, b) => b.accepted - a.accepted || a.label.localeCompare(b.label))
}
export const ratesOf = (rows: readonly Counted[]): Rates => ({
  ...figuresOf(rows),
  buildings: partsOf(rows, row => row.building),
  categories: partsOf(rows, row => row.category),
  persons: partsOf(
    rows,
    row => row.personId,
    row => row.personName,
  ),
})

/** What threatens a month: how many can still be told in time, and how many are over time already. */
interface Threat {
  savable: number
  overdue: number
}
/**
 * Whether what is due within a day would bring the rate below its target if nobody told an outcome; null: it would not.
 */
export function threatTo(
  rows: readonly Pick<Complaint, 'valid' | 'handled' | 'dueBy'>[],
  now: number,
  withinMs: number,
): Threat | null {
  const valid = rows.filter(row => row.valid)
  const open = valid.filter(row => !row.handled && row.dueBy <= now + withinMs)
  const kept = valid.length - open.length
  if (open.length === 0 || kept * 100 >= TARGET_PERCENT * valid.length) return null
  const overdue = open.filter(row => row.dueBy < now).length
  return { savable: open.length - overdue, overdue }
}
