import fc from 'fast-check'
import { dueOn, isKnown } from '../../shared/calendar/due'
import { adopt } from '../../shared/calendar/keep'
import { DEFAULT_CALENDAR } from '../../shared/calendar/schema'

const of2026 = {
  ...DEFAULT_CALENDAR,
  holidays: ['2026-10-01', '2026-10-02'],
  makeUpDays: ['2026-10-10'],
  years: [2026],
}
describe('whoever bills', () => {
  test('is told of a year that nobody has confirmed, and the day moves on in the payer’s favour once somebody has', () => {
    const guess = dueOn('2026-12', 1, of2026)
    expect([guess, isKnown(guess, of2026)]).toEqual(['2027-01-01', false])
    const announced = { year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpDays: [] }
    const entered = { ...of2026, ...adopt(of2026, announced) }
    const due = dueOn('2026-12', 1, entered)
    expect([due, isKnown(due, entered)]).toEqual(['2027-01-04', true])
    expect(isKnown('2026-11-28', of2026)).toBe(true)
  })
  test('never has a bill due earlier because a holiday was entered', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(date => `2027-01-${String(date).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day), day, fc.integer({ min: 1, max: 31 }), (holidays, more, dueDay) => {
        const before = dueOn('2026-12', dueDay, { holidays, makeUpDays: [] })
        expect(dueOn('2026-12', dueDay, { holidays: [...holidays, more], makeUpDays: [] }) >= before).toBe(true)
      }),
    )
  })
  test('goes by the week of the state, not by the days on which the estate works', () => {
    const weekends = { ...of2026, weekdays: [0, 6] }
    expect(dueOn('2026-10', 14, weekends)).toBe('2026-11-16')
  })
})
