import fc from 'fast-check'
import { lineFen } from '../../../shared/billing/line'
import { addDays, nextPeriod, periodOf } from '../../../shared/calendar/day'
import { billFor, DEFAULT_RULES, monthRead } from '../../../shared/meter/rules'
import type { Meter } from '../../../shared/meter/schema'
import { take } from '../../../shared/meter/take'

const { window } = DEFAULT_RULES

describe('a reading is of', () => {
  test.each<[string, string, string | null, string]>([
    ['the month that has just ended, in the first days of the next', '2027-01-02', '2026-11-30', '2026-12'],
    ['its own month when the one before has its reading', '2027-01-02', '2026-12-31', '2027-01'],
    ['its own month when the one before was read in its window', '2027-01-02', '2026-12-20', '2027-01'],
    ['the month that has just ended, when that was read only before its window', '2027-01-02', '2026-12-19', '2026-12'],
    ['its own month after the window', '2027-01-06', '2026-11-30', '2027-01'],
    ['its own month within it', '2026-12-24', '2026-11-25', '2026-12'],
    ['its own month as the first of a meter', '2027-01-02', null, '2027-01'],
  ])('%s', (_, readOn, last, month) => expect(monthRead(readOn, last, window)).toBe(month))
  test('its own month always, where the estate reads to the last day only', () => {
    expect(monthRead('2027-01-01', '2026-11-30', { opensOn: 25, closesOn: 0 })).toBe('2027-01')
  })
  test('the first bill that is not made yet', () => {
    expect(billFor('2027-01-02', '2026-11-30', window, [])).toBe('2026-12')
    expect(billFor('2027-01-02', '2026-11-30', window, ['2026-12'])).toBe('2027-01')
    expect(billFor('2027-01-02', '2026-11-30', window, ['2026-12', '2027-01'])).toBe('2027-02')
  })
  test('its own month or the one before, and months never run back, whatever the window', () => {
    const any = fc.record({ opensOn: fc.integer({ min: 1, max: 31 }), closesOn: fc.integer({ min: 0, max: 20 }) })
    const gaps = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(any, gaps, (window, gaps) => {
        let [last, month]: [string | null, string] = [null, '']
        for (const gap of gaps) {
          const readOn: string = addDays(last ?? '2026-01-15', gap)
          const found = monthRead(readOn, last, window)
          expect([found, nextPeriod(found)]).toContain(periodOf(readOn))
          expect(found >= month).toBe(true)
          last = readOn
          month = found
        }
      }),
    )
  })
  test('the old year with its tiers, on the third of January', () => {
    const meter: Meter = {
      ...{ _id: 'mtr_1', estateId: 'e', houseId: 'h', where: '', code: 'W', codes: ['W'], kind: 'HOUSE', digits: 5 },
      ...{
        utility: 'WATER',
        multiplier: '1',
        registers: [],
        apportionable: false,
        count: 9,
        held: [],
        orderKey: '',
        sought: [],
      },
      ...{ paces: [{ quantity: '16', days: 30 }], year: { year: '2026', quantity: '200' } },
      last: { readOn: '2026-11-30', value: '200', dials: {}, kind: 'read', period: '2026-11', floor: '184' },
    }
    const period = monthRead('2027-01-03', '2026-11-30', window)
    const of = { value: '218', readOn: '2027-01-03', period, rollover: false, estimate: false, ceiling: '100' }
    const { reading, meter: now } = take(meter, { ...of, photo: null, by: 'o', at: 0 })
    expect(reading).toMatchObject({ period: '2026-12', ytdBefore: '200', quantity: '18', doubt: null })
    expect(now.year).toEqual({ year: '2026', quantity: '218' })
    const tiers = { model: 'TIERS' as const, bounds: ['200'], prices: ['2', '3'] }
    expect(lineFen({ ...tiers, meter: 'W', readings: [], quantity: '18', ytdBefore: reading.ytdBefore })).toBe(5400)
    const next = take(now, {
      ...of,
      value: '228',
      readOn: '2027-01-31',
      period: '2027-01',
      photo: null,
      by: 'o',
      at: 0,
    })
    expect(next.reading).toMatchObject({ ytdBefore: '0', quantity: '10' })
  })
})
