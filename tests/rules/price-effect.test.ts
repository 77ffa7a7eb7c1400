import { effectOf } from '../../shared/tariff/effect'
import { requireSound } from '../../shared/tariff/propose'
import type { Price, Scope, Tariff } from '../../shared/tariff/schema'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const price: Price = { model: 'AREA', unitPrice: '2.80' }
const version = (tariffId: string, effectiveFrom: string): Tariff => ({
  ...{ tariffId, item: 'MANAGEMENT_FEE', price, scope: {}, effectiveFrom, effectiveUntil: null, state: 'approved' },
  ...{ proposedBy: 'a', proposedAt: 0, approvedBy: 'b', approvedAt: 1 },
})
const proposed = (effectiveFrom: string, effectiveUntil: string | null = null) => ({
  ...{ item: 'MANAGEMENT_FEE' as const, price, scope: {}, effectiveFrom, effectiveUntil },
})
const BEFORE = [version('old', '2026-01-01')]

describe('what a price does to which bills', () => {
  test('from the middle of a month it leaves that month wholly by the price of before, and says so', () => {
    expect(effectOf(proposed('2026-12-15'), BEFORE, [])).toEqual({
      ...{ first: '2027-01', last: null, old: '2026-12', replaces: 'old', issued: [], open: [] },
    })
  })
  test('from the first of a month it bills that month', () => {
    expect(effectOf(proposed('2026-12-01'), BEFORE, [])).toMatchObject({ first: '2026-12', old: null })
  })
  test('bills that are out stay, and a month that is being billed is named', () => {
    const billed = [
      { period: '2026-09', issued: true },
      { period: '2026-10', issued: true },
      { period: '2026-11', issued: false },
    ]
    expect(effectOf(proposed('2026-09-15'), BEFORE, billed)).toMatchObject({ issued: ['2026-10'], open: ['2026-11'] })
  })
  test('a version that is approved already ends it, and an end within the month bills that month still', () => {
    const all = [...BEFORE, version('next', '2027-03-01')]
    expect(effectOf(proposed('2026-12-01'), all, [])).toMatchObject({ first: '2026-12', last: '2027-02' })
    expect(effectOf(proposed('2026-12-01', '2027-02-10'), BEFORE, [])).toMatchObject({ last: '2027-02' })
  })
  test('days within one month bill nothing', () => {
    expect(effectOf(proposed('2026-12-05', '2026-12-20'), BEFORE, [])).toMatchObject({ first: null, last: null })
  })
})

describe('an accountant’s slip in a price is refused by its own name', () => {
  const slip = (more: { price?: Price; scope?: Scope; effectiveFrom?: string; effectiveUntil?: string }) => {
    try {
      requireSound({ item: 'LIFT_FEE', price, scope: {}, effectiveFrom: '2027-01-01', ...more }, NOW)
      return null
    } catch (error) {
      const { code, facts } = error as { code: string; facts: object }
      return [code, facts]
    }
  }
  const band = (from: number, to: number) => ({ from, to, amountFen: 500 })
  test.each([
    [
      'a year that is over',
      { effectiveFrom: '2016-01-01' },
      'tariff.date_far',
      { day: '2016-01-01', earliest: '2025-11-01' },
    ],
    ['a year far ahead', { effectiveFrom: '2062-01-01' }, 'tariff.date_far', { latest: '2031-11-24' }],
    ['floors of the scope', { scope: { floors: { from: 9, to: 2 } } }, 'tariff.floors_reversed', { from: 9, to: 2 }],
    [
      'floors of a row',
      { price: { model: 'FLOOR' as const, bands: [band(9, 2)] } },
      'tariff.floors_reversed',
      { from: 9 },
    ],
    [
      'a floor in two rows',
      { price: { model: 'FLOOR' as const, bands: [band(1, 5), band(5, 9)] } },
      'tariff.floors_twice',
      { from: 5, to: 9 },
    ],
    [
      'seven decimals',
      { price: { model: 'AREA' as const, unitPrice: '2.8000001' } },
      'tariff.too_many_decimals',
      { value: '2.8000001', most: 6 },
    ],
    [
      'four decimals of a bound',
      { price: { model: 'TIERS' as const, bounds: ['180.0001'], prices: ['1', '2'] } },
      'tariff.too_many_decimals',
      { most: 3 },
    ],
    [
      'falling tiers',
      { price: { model: 'TIERS' as const, bounds: ['9', '5'], prices: ['1', '2', '3'] } },
      'tariff.tiers_unsound',
      {},
    ],
    ['an end before the beginning', { effectiveUntil: '2026-12-31' }, 'tariff.dates', {}],
  ])('%s', (_, more, code, facts) => expect(slip(more)).toEqual([code, expect.objectContaining(facts)]))
  test('what an estate usually writes passes', () => {
    expect(
      slip({ price: { model: 'FLOOR', bands: [band(-2, 1), band(2, 10)] }, effectiveFrom: '2025-11-01' }),
    ).toBeNull()
  })
})
