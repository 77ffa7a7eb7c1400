import type { BillRow } from '../../../shared/billing/schema'

/** Bills of one period together, the latest period first. */
export function byPeriod(rows: readonly BillRow[]): { period: string; bills: BillRow[] }[] {
  const periods = [...new Set(rows.map(bill => bill.period))].sort().reverse()
  return periods.map(period => ({ period, bills: rows.filter(bill => bill.period === period) }))
}
