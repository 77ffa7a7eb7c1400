import fc from 'fast-check'
import { ALWAYS, afterWorking, type WorkTime, workedBetween, worksOn } from '../../../shared/calendar/clock'
import { deadlines } from '../../../shared/ticket/clock'
import { LEVELS, type Pause, SUSPEND_REASONS } from '../../../shared/ticket/schema'
import decreed from './decreed.json'

const HOUR = 3_600_000
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const said = (moment: number): string => new Date(moment + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
const STATE = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: [...decreed[2025].off, ...decreed[2026].off],
  makeUpDays: [...decreed[2025].work, ...decreed[2026].work],
}
const OFFICE: WorkTime = {
  ...STATE,
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ],
}
const PLAIN: WorkTime = { ...STATE, hours: [{ from: '09:00', to: '17:00' }] }

describe('eight working hours', () => {
  test.each([
    ['a make-up Saturday before the Spring Festival', '2026-02-14 17:00', '2026-02-24 17:30'],
    ['a Friday before a make-up Sunday', '2026-09-18 17:00', '2026-09-20 17:30'],
    ['the last day of the year', '2025-12-31 17:00', '2026-01-04 17:30'],
    ['a lunch break', '2026-03-02 12:30', '2026-03-03 14:00'],
    ['the night', '2026-03-02 23:00', '2026-03-04 09:30'],
  ])('from %s end when so much has been worked', (_, from, until) => {
    expect(said(afterWorking(at(from), 8 * HOUR, OFFICE))).toBe(until)
  })
  test.each([
    ['overnight costs nothing', '2026-03-02 17:00', '2026-03-03 09:00', '2026-03-02 17:00'],
    [
      'over an evening and a morning moves by what was worked',
      '2026-03-02 15:00',
      '2026-03-03 11:00',
      '2026-03-03 13:00',
    ],
  ])('on hold %s', (_, from, to, due) => {
    const held = workedBetween(at(from), at(to), PLAIN)
    expect(said(afterWorking(at('2026-03-02 09:00'), 8 * HOUR + held, PLAIN))).toBe(due)
  })
})

/** A moment, to the minute, of two years with everything in them. */
const moment = fc
  .integer({ min: at('2025-01-01 00:00') / 60_000, max: at('2026-12-31 23:59') / 60_000 })
  .map(one => one * 60_000)
const length = fc.integer({ min: 0, max: 120 * 60 }).map(minutes => minutes * 60_000)
const clock = fc.constantFrom(OFFICE, PLAIN, ALWAYS)
/** The same, minute by minute. */
const counted = (from: number, until: number, work: WorkTime): number => {
  let sum = 0
  for (let minute = from; minute < until; minute += 60_000) {
    const [day = '', time = ''] = said(minute).split(' ')
    if (worksOn(day, work) && work.hours.some(span => span.from <= time && time < span.to)) sum += 60_000
  }
  return sum
}

describe('the clock of an estate', () => {
  test('tells a worker the same to the minute as counting every minute does', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 14 * 24 * 60 }),
        fc.constantFrom(OFFICE, PLAIN),
        (from, minutes, work) => {
          const until = from + minutes * 60_000
          expect(workedBetween(from, until, work)).toBe(counted(from, until, work))
        },
      ),
      { numRuns: 30 },
    )
  })
  test('never runs backwards: whoever begins later or promises more is due no earlier', () => {
    fc.assert(
      fc.property(moment, moment, length, length, clock, (a, b, one, other, work) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        expect(afterWorking(first, one, work)).toBeLessThanOrEqual(afterWorking(second, one, work))
        expect(afterWorking(a, Math.min(one, other), work)).toBeLessThanOrEqual(
          afterWorking(a, Math.max(one, other), work),
        )
      }),
    )
  })
  test('adds up: what is worked in two parts is what is worked in one', () => {
    fc.assert(
      fc.property(moment, length, length, clock, (from, one, other, work) => {
        const split = afterWorking(from, one, work)
        expect(afterWorking(split, other, work)).toBe(afterWorking(from, one + other, work))
        const end = split + other
        expect(workedBetween(from, split, work) + workedBetween(split, end, work)).toBe(workedBetween(from, end, work))
        expect(workedBetween(from, split, work)).toBe(one)
      }),
    )
  })
  test('goes on where lists leave no working day at all, rather than never to end', () => {
    expect(afterWorking(at('2026-03-02 09:00'), HOUR, { ...PLAIN, weekdays: [], makeUpDays: [] })).toBe(
      at('2026-03-02 10:00'),
    )
  })
})

describe('a ticket’s deadlines', () => {
  const pause = fc
    .record({ from: moment, ms: length, reason: fc.constantFrom(...SUSPEND_REASONS) })
    .map(({ from, ms, reason }): Pause => ({ from, to: from + ms, reason }))
  const level = fc.constantFrom(...LEVELS)
  test('are never sooner for a time on hold, whatever its reason', () => {
    fc.assert(
      fc.property(moment, level, fc.array(pause, { maxLength: 4 }), pause, (since, of, pauses, more) => {
        const before = deadlines('repair', of, since, pauses, OFFICE)
        const after = deadlines('repair', of, since, [...pauses, more], OFFICE)
        expect(after.resolveBy).toBeGreaterThanOrEqual(before.resolveBy)
        expect(after.arriveBy ?? 0).toBeGreaterThanOrEqual(before.arriveBy ?? 0)
        expect(after.respondBy).toBe(before.respondBy)
      }),
    )
  })
  test('move by three days of working time for one reason at most, and by another reason’s own', () => {
    const hold = (reason: Pause['reason']): Pause => ({
      from: at('2026-03-02 09:00'),
      to: at('2026-07-31 18:00'),
      reason,
    })
    const due = (...pauses: Pause[]) => deadlines('repair', 'P2', at('2026-03-02 09:00'), pauses, PLAIN).resolveBy
    const within = (hours: number) => afterWorking(at('2026-03-02 09:00'), hours * HOUR, PLAIN)
    expect([due(), due(hold('parts')), due(hold('parts'), hold('parts'))]).toEqual([within(24), within(96), within(96)])
    expect(due(hold('parts'), hold('owner'))).toBe(within(168))
  })
  test('of dangers and urgent things run through the night, the others in working hours', () => {
    const due = (of: 'P0' | 'P1' | 'P2' | 'P3') => {
      const { respondBy, arriveBy } = deadlines('repair', of, at('2026-02-14 17:59'), [], OFFICE)
      return [said(respondBy), arriveBy && said(arriveBy)]
    }
    expect(due('P0')).toEqual(['2026-02-14 18:00', '2026-02-14 18:14'])
    expect(due('P1')).toEqual(['2026-02-14 18:04', '2026-02-14 18:29'])
    expect(due('P2')).toEqual(['2026-02-24 09:29', null])
    expect(due('P3')).toEqual(['2026-02-24 14:29', '2026-02-27 10:29'])
  })
  test('of another level keep what has passed and what was on hold', () => {
    const pauses: Pause[] = [{ from: at('2026-03-02 10:00'), to: at('2026-03-02 12:00'), reason: 'owner' }]
    const due = (of: 'P1' | 'P3') => said(deadlines('repair', of, at('2026-03-02 09:00'), pauses, PLAIN).resolveBy)
    expect([due('P1'), due('P3')]).toEqual(['2026-03-02 15:00', '2026-03-13 11:00'])
  })
})
