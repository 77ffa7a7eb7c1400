import { daysLate, referenceFen } from '../../../shared/billing/penalty'
import { BULK_HOUSES, BULK_WINDOW_MS, bulkEstates } from '../../../shared/ledger/bulk'

const looks = (houses: number, at: number) =>
  Array.from({ length: houses }, (_, index) => ({ estateId: 'est_a', houseId: `hse_${index}`, at }))
const NOW = 10 * BULK_WINDOW_MS

test('somebody who looks at many houses within an hour stands out; at few, or the same one often, does not', () => {
  expect(bulkEstates(looks(BULK_HOUSES, NOW), NOW)).toEqual(['est_a'])
  expect(bulkEstates(looks(BULK_HOUSES - 1, NOW), NOW)).toEqual([])
  expect(
    bulkEstates([...looks(1, NOW), ...looks(1, NOW - 1), ...looks(BULK_HOUSES - 1, NOW - BULK_WINDOW_MS)], NOW),
  ).toEqual([])
})
test('the reference of 1.3 × LPR stands beside a penalty and never passes the principal', () => {
  const days = daysLate('2026-06-25', '2026-07-15')
  expect(days).toBe(20)
  // 80000 × 1.3 × 3.1 % ÷ 365 × 20
  expect(referenceFen(8_000_000, '0.031', days)).toBe(17_666)
  expect(referenceFen(100, '0.031', 1_000_000)).toBe(100)
})
