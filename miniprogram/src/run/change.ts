import { yuan } from '../app/amount'

/** By how much, and by what part of what was: `+¥120.00 (+8%)`; nothing to compare with: nothing. */
export function changeOf(fen: number, beforeFen: number | null): string {
  if (beforeFen === null) return '—'
  const by = fen - beforeFen
  const sign = by > 0 ? '+' : ''
  const percent = beforeFen === 0 ? '' : ` (${sign}${Math.round((by * 100) / Math.abs(beforeFen))}%)`
  return `${sign}${yuan(by)}${percent}`
}
/** Null: there was none of them. */
export const totalOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((all, one) => (one === null ? all : (all ?? 0) + one), null)
