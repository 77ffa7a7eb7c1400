import fc from 'fast-check'
import { differing, dueOn, isKnown } from '../../shared/calendar/due'

const of2026 = { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'] }
describe('whoever bills', () => {
  test('is told of a year that nobody has entered, and the day moves on in the payer’s favour once somebody has', () => {
    const guess = dueOn('2026-12', 1, of2026)
    expect([guess, isKnown(guess, of2026)]).toEqual(['2027-01-01', false])
    const entered = { ...of2026, holidays: [...of2026.holidays, '2027-01-01', '2027-01-02', '2027-01-03'] }
    const due = dueOn('2026-12', 1, entered)
    expect([due, isKnown(due, entered)]).toEqual(['2027-01-04', true])
    expect(isKnown('2026-11-28', of2026)).toBe(true)
    expect(isKnown('2026-11-28', { holidays: [], workdays: ['2026-02-14'] })).toBe(true)
  })
  test('never has a day come sooner because another holiday was entered', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(n => `2027-01-${String(n).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day), day, fc.integer({ min: 1, max: 31 }), (holidays, more, dueDay) => {
        const before = dueOn('2026-12', dueDay, { holidays, workdays: [] })
        expect(dueOn('2026-12', dueDay, { holidays: [...holidays, more], workdays: [] }) >= before).toBe(true)
      }),
    )
  })
  test('is told on which days the calendar of appointments says otherwise, from today on', () => {
    const appointments = { holidays: ['2026-12-14'], workdays: [] }
    const fees = { holidays: ['2026-10-01'], workdays: ['2026-12-13'] }
    expect(differing(appointments, fees, '2026-11-24')).toEqual(['2026-12-13', '2026-12-14'])
    expect(differing(fees, fees, '2026-11-24')).toEqual([])
    expect(differing(appointments, fees, '2026-12-15')).toEqual([])
  })
})
