import fc from 'fast-check'
import { addDays, daysBetween } from '../../../shared/calendar/day'
import { doubtOf, followed, type Pace, usualIn } from '../../../shared/meter/plausible'
import { DEFAULT_RULES } from '../../../shared/meter/rules'
import type { Meter, Taken } from '../../../shared/meter/schema'
import { correct, doubtIn, replace, take } from '../../../shared/meter/take'
import { exact } from '../../../shared/money/decimal'

const CEILING = DEFAULT_RULES.ceilings.HOUSE.WATER
const blank: Meter = {
  ...{ _id: 'mtr_1', estateId: 'est_1', houseId: 'hse_1', where: '2 栋 301', code: 'W-5', codes: ['W-5'] },
  ...{ kind: 'HOUSE', utility: 'WATER', multiplier: '1', digits: 5, registers: [], apportionable: false, count: 0 },
  ...{ last: null, year: { year: '', quantity: '0' }, paces: [], held: [], orderKey: '', sought: [] },
}
const of = (value: string, readOn: string, more: Partial<Taken> = {}): Taken => ({
  ...{ value, readOn, period: readOn.slice(0, 7), rollover: false, estimate: false, ceiling: CEILING },
  ...{ photo: null, by: 'w', at: 0, ...more },
})
/** Reads one after the other as the server does: what is doubtful is held, and the meter goes on without it. */
function story(start: Meter, ...rows: [string, string, Partial<Taken>?][]) {
  let meter = start
  const held: string[] = []
  for (const [readOn, value, more] of rows) {
    const counted = take(meter, of(value, readOn, more))
    if (counted.reading.doubt && !more?.reason) held.push(readOn)
    else meter = counted.meter
  }
  return { meter, held }
}

describe('a worker who reads', () => {
  test('after a quarter what was used in a quarter is believed, and the leak after it is held', () => {
    const usual = [
      ['2026-01-31', '40'],
      ['2026-02-28', '45'],
      ['2026-03-31', '51'],
      ['2026-06-30', '68'],
    ] as [string, string][]
    expect(story(blank, ...usual).held).toEqual([])
    expect(story(blank, ...usual, ['2026-07-31', '123']).held).toEqual(['2026-07-31'])
    // Once confirmed, a leak does not become the usual: the next one is held like the first.
    const leak: [string, string, Partial<Taken>] = ['2026-07-31', '123', { reason: '马桶漏水' }]
    expect(story(blank, ...usual, leak, ['2026-08-31', '170']).held).toEqual(['2026-08-31'])
    expect(story(blank, ...usual, leak, ['2026-08-31', '129']).held).toEqual([])
  })
  test.each<[string, [string, string][], string | null]>([
    [
      'of a meter without a history, a comma forgotten',
      [
        ['2026-10-31', '871.0'],
        ['2026-11-29', '8790'],
      ],
      '2026-11-29',
    ],
    [
      'of an empty home, a slipped digit',
      [
        ['2026-08-31', '77'],
        ['2026-09-30', '77'],
        ['2026-10-31', '77'],
        ['2026-11-29', '770'],
      ],
      '2026-11-29',
    ],
    [
      'of an empty home that somebody moved into, nothing',
      [
        ['2026-08-31', '77'],
        ['2026-09-30', '77'],
        ['2026-10-31', '83'],
      ],
      null,
    ],
    [
      'of a year nobody read, nothing',
      [
        ['2025-10-31', '0'],
        ['2025-11-30', '9'],
        ['2026-11-29', '118'],
      ],
      null,
    ],
    [
      'on the day after the last, nothing while it is a washing',
      [
        ['2026-09-30', '0'],
        ['2026-10-31', '9'],
        ['2026-11-01', '11'],
      ],
      null,
    ],
  ])('has held, %s', (_, rows, held) => {
    expect(story(blank, ...rows).held).toEqual(held ? [held] : [])
  })
  test('who takes a wrong reading for a rollover has it held too', () => {
    const { meter } = story(blank, ['2026-10-31', '1234'], ['2026-11-10', '1236'])
    expect(take(meter, of('124', '2026-11-29', { rollover: true })).reading.doubt).toMatchObject({ quantity: '98888' })
  })
  test('has a replaced device go on with the rate of the one before', () => {
    const { meter } = story(blank, ['2026-08-31', '10'], ['2026-09-30', '10.3'], ['2026-10-31', '10.6'])
    const fresh = { code: 'W-6', start: '0', dials: undefined, multiplier: '1', digits: 5 }
    const swapped = replace(meter, of('10.7', '2026-11-10'), fresh).meter
    expect(swapped).toMatchObject({ code: 'W-6', codes: ['W-6', 'W-5'] })
    expect(take(swapped, of('9.1', '2026-12-10')).reading.doubt).toMatchObject({ quantity: '9.1', days: 30 })
    expect(take(swapped, of('0.3', '2026-12-10')).reading.doubt).toBeNull()
    expect(replace(meter, of('107', '2026-11-10'), fresh).reading.doubt).toMatchObject({ quantity: '96.4' })
  })
  test('is judged by the whole stretch when the last reading is put right', () => {
    const { meter } = story(blank, ['2026-09-30', '0'], ['2026-10-31', '6'])
    const { reading, meter: now } = take(meter, of('12', '2026-11-29'))
    const fix = (value: string) =>
      correct(now, reading, { value, period: '2026-11', ceiling: CEILING, photo: null, by: 'c', at: 1 }, '看错')
    expect(fix('15').reading.doubt).toBeNull()
    expect(fix('120').reading.doubt).toMatchObject({ quantity: '114', days: 29 })
    expect(fix('15').meter.paces.at(-1)).toEqual({ quantity: '9', days: 29 })
  })
})
describe('a household that sends in a reading', () => {
  test('hears before it counts that somebody will look, and nothing of what cannot be at all', () => {
    const { meter } = story(blank, ['2026-09-30', '0'], ['2026-10-31', '6'])
    const sent = (value: string) => doubtIn(meter, { value, dials: null, readOn: '2026-11-29' }, CEILING)
    expect(sent('12')).toBeNull()
    expect(sent('120')).toEqual({ quantity: '114', days: 29, usual: '5.6', most: '16.8' })
    expect(sent('5')).toBeNull()
  })
})

const quantity = fc.integer({ min: 0, max: 500_000 }).map(one => exact(one).div(1000).toFixed())
const days = fc.integer({ min: 0, max: 400 })
const pace = fc.record({ quantity, days })
describe('whatever was counted', () => {
  test('more is never believed where less was held, nor the same in fewer days', () => {
    fc.assert(
      fc.property(fc.array(pace, { maxLength: 6 }), pace, quantity, days, (paces, one, more, fewer) => {
        if (!doubtOf(one, paces, CEILING)) return
        const larger = exact(one.quantity).plus(more).toFixed()
        expect(doubtOf({ ...one, quantity: larger }, paces, CEILING)).not.toBeNull()
        expect(doubtOf({ ...one, days: Math.min(one.days, fewer) }, paces, CEILING)).not.toBeNull()
      }),
    )
  })
  test('a steady meter is never held, however far apart it is read, and ten times as much always is', () => {
    const gaps = fc.array(fc.integer({ min: 7, max: 120 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 3000 }), (gaps, rate) => {
        let meter = take(blank, of('0', '2024-01-01')).meter
        for (const gap of gaps) {
          const readOn = addDays(meter.last?.readOn ?? '', gap)
          const whole = exact(rate).times(daysBetween('2024-01-01', readOn)).div(1000).toFixed()
          // Nothing is known of the first stretch but the ceiling.
          const counted = take(meter, of(whole, readOn))
          expect(counted.reading.doubt).toBeNull()
          const tenfold = exact(meter.last?.value ?? '0')
            .plus(exact(rate).times(gap).div(100))
            .toFixed()
          if (meter.paces.length > 0) expect(take(meter, of(tenfold, readOn)).reading.doubt).not.toBeNull()
          meter = counted.meter
        }
      }),
    )
  })
  test('without a rate the ceiling of thirty days decides, to the day and the litre', () => {
    fc.assert(
      fc.property(quantity, fc.integer({ min: 7, max: 400 }), fc.array(days, { maxLength: 4 }), (used, span, empty) => {
        const idle: Pace[] = empty.map(one => ({ quantity: '0', days: one }))
        const most = exact(CEILING).times(span).div(30)
        expect(doubtOf({ quantity: used, days: span }, idle, CEILING) !== null).toBe(exact(used).gt(most))
      }),
    )
  })
  test('stretches that are merged lose nothing', () => {
    fc.assert(
      fc.property(fc.array(pace, { maxLength: 6 }), paces => {
        const all = paces.reduce<Pace[]>((sofar, one) => followed(sofar, one, false), [])
        const sum = (some: readonly Pace[]) => some.reduce((total, one) => total.plus(one.quantity), exact(0)).toFixed()
        if (all.length < 6) expect(sum(all)).toBe(sum(paces))
        expect(usualIn(all, 30) === null || Number(usualIn(all, 30)) >= 0).toBe(true)
      }),
    )
  })
})
