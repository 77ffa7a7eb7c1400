import fc from 'fast-check'
import { lineFen } from '../../../shared/billing/line'
import { wordsOf } from '../../../shared/billing/words'
import { meterRefusals } from '../../../shared/meter/refusals'
import type { Meter, Reading, Taken } from '../../../shared/meter/schema'
import { correct, isSame, replace, take } from '../../../shared/meter/take'
import { exact } from '../../../shared/money/decimal'
import { Refusal } from '../../../shared/refusal'
import { meteredLines } from '../../../shared/run/bill-meters'
import type { Run } from '../../../shared/run/schema'
import { freshFeeFile } from '../../../shared/tariff/fee-file'
import { DEFAULT_POLICY, type Tariff } from '../../../shared/tariff/schema'

const meter = (more: Partial<Meter> = {}): Meter => ({
  _id: 'mtr_1',
  estateId: 'est_1',
  houseId: 'hse_1',
  where: '3 栋 501',
  code: 'W-1',
  kind: 'HOUSE',
  utility: 'WATER',
  multiplier: '1',
  digits: 5,
  registers: [],
  apportionable: false,
  count: 0,
  last: null,
  year: { year: '', quantity: '0' },
  codes: ['W-1'],
  paces: [],
  held: [],
  orderKey: '',
  sought: [],
  ...more,
})
const of = (more: Partial<Taken>): Taken => ({
  value: '0',
  readOn: '2026-01-10',
  period: '2026-01',
  rollover: false,
  estimate: false,
  ceiling: '100',
  photo: null,
  by: 'w',
  at: 0,
  ...more,
})
/** A meter read one time after another; `steps` are value, day and what else is said. */
function read(start: Meter, ...steps: [string, string, Partial<Taken>?][]) {
  let now = start
  const readings: Reading[] = []
  for (const [value, readOn, more] of steps) {
    const taken = take(now, of({ value, readOn, period: readOn.slice(0, 7), ...more }))
    now = taken.meter
    readings.push(taken.reading)
  }
  return { meter: now, readings, last: readings.at(-1) as Reading }
}
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'taken'
}
const began = () => read(meter(), ['100', '2026-01-10'], ['110', '2026-02-10']).meter

describe('a worker who reads a meter', () => {
  test.each<[string, Partial<Taken>, string]>([
    ['a value below the last', { value: '109', readOn: '2026-03-10' }, 'meter.falling'],
    ['an equal value on another day', { value: '110', readOn: '2026-03-10' }, 'taken'],
    ['a rollover that is none', { value: '120', readOn: '2026-03-10', rollover: true }, 'meter.not_rolled'],
    ['a confirmed rollover', { value: '3', readOn: '2026-03-10', rollover: true }, 'taken'],
    ['more digits than the meter has', { value: '100000', readOn: '2026-03-10' }, 'meter.digits'],
    ['an earlier day', { value: '120', readOn: '2026-02-09' }, 'meter.out_of_order'],
    ['a jump, which is for somebody else to hold', { value: '150', readOn: '2026-03-10' }, 'taken'],
    ['nothing', { value: undefined, readOn: '2026-03-10' }, 'meter.value_missing'],
  ])('who enters %s gets %s', (_, more, code) => {
    expect(codeOf(() => take(began(), of({ period: '2026-03', ...more })))).toBe(code)
  })
  test('reads the house, the meter and the numbers in a refusal', () => {
    try {
      take(began(), of({ value: '90', readOn: '2026-03-10' }))
    } catch (error) {
      expect((error as Refusal).answer(meterRefusals['meter.falling'], 'zh').message).toBe(
        '3 栋 501 · W-1 的读数 90 小于上次的 110；若已归零请确认',
      )
    }
  })
  test('enters the same value of the same day once, an equal one of another day again', () => {
    const now = began()
    expect(isSame(now, { value: '110.0', readOn: '2026-02-10' })).toBe(true)
    expect(isSame(now, { value: '110', readOn: '2026-02-11' })).toBe(false)
    expect(isSame(now, { value: '111', readOn: '2026-02-10' })).toBe(false)
  })
})

describe('a meter by time of day', () => {
  const tou = () => meter({ registers: ['PEAK', 'VALLEY'], utility: 'ELECTRICITY', multiplier: '2' })
  const first = () => take(tou(), of({ value: undefined, dials: { PEAK: '10', VALLEY: '20' } })).meter
  test('counts each register and adds them up', () => {
    const next = of({ dials: { PEAK: '13', VALLEY: '25' }, readOn: '2026-02-10', period: '2026-02' })
    const { reading, meter: now } = take(first(), next)
    expect(reading).toMatchObject({ quantity: '16', previous: '30', value: '38' })
    expect(reading.dials.map(one => [one.register, one.quantity])).toEqual([
      ['PEAK', '6'],
      ['VALLEY', '10'],
    ])
    expect(now.last?.dials).toEqual({ PEAK: '13', VALLEY: '25' })
  })
  test.each<[string, Partial<Taken>, string]>([
    ['one register only', { dials: { PEAK: '13' } }, 'meter.dials'],
    ['one that falls', { dials: { PEAK: '9', VALLEY: '25' } }, 'meter.falling'],
    ['one that rolled over', { dials: { PEAK: '9', VALLEY: '25' }, rollover: true }, 'taken'],
    ['a rollover of none', { dials: { PEAK: '13', VALLEY: '25' }, rollover: true }, 'meter.not_rolled'],
  ])('who enters %s gets %s', (_, more, code) => {
    expect(codeOf(() => take(first(), of({ readOn: '2026-02-10', period: '2026-02', ...more })))).toBe(code)
  })
})

describe('a clerk who puts a reading right', () => {
  const fix = (value: string, now: Meter, wrong: Reading, period = '2026-02') =>
    correct(now, wrong, { value, period, ceiling: '100', photo: null, by: 'c', at: 1 }, '看错了')
  test('before billing, both readings make one line of the period', () => {
    const { meter: now, last } = read(meter(), ['100', '2026-01-10'], ['130', '2026-02-10'])
    const { reading, meter: after } = fix('113', now, last)
    expect(reading).toMatchObject({ kind: 'correction', quantity: '-17', forPeriod: null, corrects: last._id })
    expect(after).toMatchObject({ last: { value: '113', kind: 'correction' }, year: { quantity: '13' } })
    expect(codeOf(() => take(after, of({ value: '112', readOn: '2026-03-10' })))).toBe('meter.falling')
  })
  test('after billing, the difference carries the period whose price counts, even over the new year', () => {
    const { meter: now, last } = read(meter(), ['100', '2025-11-10'], ['130', '2025-12-10'])
    const { reading, meter: after } = fix('113', now, last, '2026-01')
    expect(reading).toMatchObject({ period: '2026-01', forPeriod: '2025-12', ytdBefore: '30', quantity: '-17' })
    const next = take(after, of({ value: '120', readOn: '2026-01-20' }))
    expect(next.reading).toMatchObject({ ytdBefore: '0', quantity: '7' })
  })
  test('a second correction corrects the first', () => {
    const { meter: now, last } = read(meter(), ['100', '2026-01-10'], ['130', '2026-02-10'])
    const once = fix('113', now, last)
    const twice = fix('115', once.meter, once.reading)
    expect(twice.reading.quantity).toBe('2')
    expect(twice.meter.year.quantity).toBe('15')
  })
  test.each<[string, () => unknown, string]>([
    [
      'an older one',
      () => {
        const { meter: now, readings } = read(meter(), ['100', '2026-01-10'], ['110', '2026-02-10'])
        return fix('101', now, readings[0] as Reading)
      },
      'meter.superseded',
    ],
    [
      'to what it says already',
      () => {
        const { meter: now, last } = read(meter(), ['100', '2026-01-10'], ['110', '2026-02-10'])
        return fix('110', now, last)
      },
      'meter.unchanged',
    ],
    [
      'to less than the one before',
      () => {
        const { meter: now, last } = read(meter(), ['100', '2026-01-10'], ['110', '2026-02-10'])
        return fix('99', now, last)
      },
      'meter.falling',
    ],
    [
      'of a replacement',
      () => {
        const fresh = { code: 'W-2', start: '0', dials: undefined, multiplier: '1', digits: 5 }
        const taken = of({ value: '112', readOn: '2026-02-20', period: '2026-02' })
        const done = replace(began(), taken, fresh)
        return fix('113', done.meter, done.reading)
      },
      'meter.not_correctable',
    ],
  ])('%s gets a clear no', (_, act, code) => expect(codeOf(act)).toBe(code))
})

const tariff = (tariffId: string, price: Tariff['price'], effectiveFrom: string, item = 'WATER' as const): Tariff => ({
  tariffId,
  item,
  price,
  scope: {},
  effectiveFrom,
  effectiveUntil: null,
  state: 'approved',
  proposedBy: 'a',
  proposedAt: 0,
  approvedBy: 'b',
  approvedAt: 1,
})
const TIERS = (price: string) => ({ model: 'TIERS' as const, bounds: ['20'], prices: [price, '10'] })
const run = (period: string, tariffs: Tariff[], policy = DEFAULT_POLICY) =>
  ({ period, tariffs, policy, proposedItems: [] }) as unknown as Run
const lines = (readings: Reading[], at: Run, more: Partial<Parameters<typeof meteredLines>[0]> = {}) => {
  const noted: string[] = []
  const billed = { meterId: 'mtr_1', code: 'W-1', utility: 'WATER' as const, registers: [] }
  const house = { houseType: null, floor: 5, use: null }
  const file = freshFeeFile('hse_1', 'est_1')
  const found = meteredLines(
    { meter: billed, item: 'WATER', readings, house, file, known: 'owner', ...more },
    at,
    kind => noted.push(kind),
  )
  return { noted, lines: found.map(one => ({ ...one, fen: lineFen(one.inputs) })) }
}

describe('the bill of a meter', () => {
  const prices = [tariff('old', TIERS('5'), '2026-01-01'), tariff('new', TIERS('6'), '2026-03-01')]
  test('a correction after billing is a credit of its own at the price of its period, and says why', () => {
    const { meter: now, readings, last } = read(meter(), ['100', '2026-01-10'], ['130', '2026-02-10'])
    const billed = lines(readings.slice(1), run('2026-02', prices)).lines
    expect(billed.map(one => one.fen)).toEqual([20 * 500 + 10 * 1000])
    const fixed = correct(
      now,
      last,
      { value: '113', period: '2026-03', ceiling: '100', photo: null, by: 'c', at: 1 },
      '看错',
    )
    const next = take(fixed.meter, of({ value: '118', readOn: '2026-03-10', period: '2026-03' }))
    const march = lines([fixed.reading, next.reading], run('2026-03', prices)).lines
    expect(march.map(one => [one.tariff.tariffId, one.fen])).toEqual([
      ['old', -(7 * 500 + 10 * 1000)],
      ['new', 5 * 600],
    ])
    expect(wordsOf(march[0]?.inputs as never).zh).toContain('更正 2026-02（看错）')
  })
  test('less than an estimate of a billed period becomes a credit at that period’s price', () => {
    const { readings } = read(
      meter(),
      ['0', '2026-01-10'],
      ['15', '2026-02-10', { estimate: true }],
      ['12', '2026-03-10'],
    )
    const march = lines(readings.slice(2), run('2026-03', prices)).lines
    expect(march.map(one => [one.tariff.tariffId, one.fen])).toEqual([['old', -1500]])
  })
  test('swapped twice in one month, every device is counted with its own multiplier', () => {
    const start = read(meter(), ['100', '2026-01-31']).meter
    const swap = (from: Meter, value: string, readOn: string, begins: string, multiplier: string) =>
      replace(from, of({ value, readOn, period: '2026-02' }), {
        code: `W-${readOn}`,
        start: begins,
        dials: undefined,
        multiplier,
        digits: 5,
      })
    const one = swap(start, '104', '2026-02-05', '10', '2')
    const two = swap(one.meter, '13', '2026-02-15', '500', '1')
    const end = take(two.meter, of({ value: '501', readOn: '2026-02-25', period: '2026-02' }))
    const { lines: found } = lines([one.reading, two.reading, end.reading], run('2026-02', prices))
    expect(found.map(line => [line.inputs.model === 'TIERS' && line.inputs.quantity, line.fen])).toEqual([['11', 5500]])
  })
  test.each<[string, 'READING' | 'DAYS', string[], [string, number][], string[]]>([
    [
      'at the reading of the day',
      'READING',
      ['2026-02-11', '2026-02-25'],
      [
        ['owner', 3000],
        ['owner2', 2000],
      ],
      [],
    ],
    [
      'by days where nobody read',
      'READING',
      ['2026-02-25'],
      [
        ['owner', 1786],
        ['owner2', 3214],
      ],
      ['transfer_reading_missing'],
    ],
    [
      'by days where the policy says so',
      'DAYS',
      ['2026-02-11', '2026-02-25'],
      [
        ['owner', 1786],
        ['owner2', 3214],
      ],
      [],
    ],
  ])('in the month of a sale it is split %s', (_, meteredTransfer, days, expected, noted) => {
    const values = days.length === 2 ? ['106', '110'] : ['110']
    const { readings } = read(
      meter(),
      ['100', '2026-01-31'],
      ...days.map((day, index): [string, string] => [values[index] as string, day]),
    )
    const file = { ...freshFeeFile('hse_1', 'est_1'), transfers: ['2026-02-11'] }
    const found = lines(readings.slice(1), run('2026-02', prices, { ...DEFAULT_POLICY, meteredTransfer }), { file })
    expect(found.lines.map(one => [one.payer, one.fen])).toEqual(expected)
    expect(found.noted).toEqual(noted)
  })
  test('whatever is read and however often the house is sold, the parts sum to the whole', () => {
    const day = fc.integer({ min: 2, max: 28 }).map(value => `2026-02-${String(value).padStart(2, '0')}`)
    const sales = fc.uniqueArray(day, { maxLength: 5 })
    fc.assert(
      fc.property(sales, fc.integer({ min: 0, max: 900_000 }), (transfers, used) => {
        const value = exact(used).div(1000).toFixed()
        const { readings } = read(meter(), ['0', '2026-01-31'], [value, '2026-02-28'])
        const file = { ...freshFeeFile('hse_1', 'est_1'), transfers: [...transfers].sort() }
        const policy = { ...DEFAULT_POLICY, meteredTransfer: 'DAYS' as const }
        const parts = lines(readings.slice(1), run('2026-02', prices, policy), { file }).lines
        const whole = lines(readings.slice(1), run('2026-02', prices)).lines
        expect(parts).toHaveLength(transfers.length + 1)
        expect(parts.reduce((sum, one) => sum + one.fen, 0)).toBe(whole[0]?.fen)
        for (const part of parts) expect(part.fen).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  test('corrected as often as one likes, what was billed in all is what the last value costs', () => {
    const value = fc.integer({ min: 0, max: 60_000 }).map(one => exact(one).div(1000).plus(100).toFixed())
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), values => {
        let { meter: now, last } = read(meter(), ['100', '2026-01-10'], ['160', '2026-02-10'])
        const billed = [last]
        for (const one of values) {
          if (now.last && exact(now.last.value).eq(one)) continue
          const done = correct(
            now,
            last,
            { value: one, period: '2026-03', ceiling: '100', photo: null, by: 'c', at: 1 },
            'x',
          )
          now = done.meter
          last = done.reading
          billed.push(last)
        }
        const sum = (some: Reading[], period: string) =>
          lines(some, run(period, prices)).lines.reduce((all, one) => all + one.fen, 0)
        const right = read(meter(), ['100', '2026-01-10'], [now.last?.value ?? '', '2026-02-10']).last
        const all = sum(billed.slice(0, 1), '2026-02') + sum(billed.slice(1), '2026-03')
        // Each line is rounded once, so every line may be half a fen away.
        expect(Math.abs(all - sum([right], '2026-02'))).toBeLessThanOrEqual(values.length)
      }),
    )
  })
  test('by time of day it is priced register by register, with the adder of the year’s tier', () => {
    const price = {
      model: 'TIME_OF_USE' as const,
      prices: { PEAK: '0.6', VALLEY: '0.3' },
      bounds: ['100'],
      adders: ['0', '0.05'],
    }
    const tou = meter({ registers: ['PEAK', 'VALLEY'] })
    const first = take(tou, of({ value: undefined, dials: { PEAK: '0', VALLEY: '0' } }))
    const next = take(
      first.meter,
      of({ dials: { PEAK: '60', VALLEY: '50' }, readOn: '2026-02-10', period: '2026-02', ceiling: '3000' }),
    )
    const billed = { meterId: 'mtr_1', code: 'E-1', utility: 'WATER' as const, registers: tou.registers }
    const both = [...prices, tariff('tou', price, '2026-01-01')]
    const found = lines([next.reading], run('2026-02', both), { meter: billed }).lines
    expect(found.map(one => [one.tariff.tariffId, one.fen])).toEqual([['tou', 5150]])
    expect(wordsOf(found[0]?.inputs as never).en).toContain(
      'peak 60 × ¥0.6 + valley 50 × ¥0.3 + tier adders 10 × ¥0.05',
    )
    // An ordinary meter is never priced by time of day; a register without a price blocks the run.
    expect(lines([next.reading], run('2026-02', both)).lines[0]?.tariff.tariffId).toBe('old')
    const lacking = { ...billed, registers: ['PEAK' as const, 'FLAT' as const] }
    expect(lines([next.reading], run('2026-02', [both[2] as Tariff]), { meter: lacking }).noted).toEqual([
      'price_missing',
    ])
  })
})
