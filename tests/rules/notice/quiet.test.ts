import * as fc from 'fast-check'
import { DEFAULT_PUSH, digestHour, silenceOf } from '../../../shared/notice/push'
import { DEFAULT_QUIET, pushAt } from '../../../shared/notice/quiet'

const at = (moment: string) => Date.parse(`${moment}+08:00`)
const said = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16)

describe('the quiet hours of an estate', () => {
  test.each([
    ['2026-11-30T20:59', '2026-11-30T20:59'],
    ['2026-11-30T21:00', '2026-12-01T08:00'],
    ['2026-12-01T02:30', '2026-12-01T08:00'],
    ['2026-12-01T07:59', '2026-12-01T08:00'],
    ['2026-12-01T08:00', '2026-12-01T08:00'],
    ['2026-12-31T23:59', '2027-01-01T08:00'],
  ])('an owner’s phone that is pushed to at %s rings at %s', (ready, rings) => {
    expect(said(pushAt(at(ready), 'P2', DEFAULT_QUIET))).toBe(rings)
    expect(pushAt(at(ready), 'P0', DEFAULT_QUIET)).toBe(at(ready))
    expect(pushAt(at(ready), 'P1', DEFAULT_QUIET)).toBe(at(ready))
  })
  test('a nap at noon ends the same day, and the same time twice is none', () => {
    expect(said(pushAt(at('2026-11-30T12:30'), undefined, { from: '12:00', to: '14:00' }))).toBe('2026-11-30T14:00')
    expect(pushAt(at('2026-11-30T23:00'), undefined, { from: '08:00', to: '08:00' })).toBe(at('2026-11-30T23:00'))
  })
  test('whatever the hours, a push is never earlier, at most a day later, and does not wait twice', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map(m => new Date(m * 60_000).toISOString().slice(11, 16))
    const moment = fc.integer({ min: 0, max: 400 * 24 * 60 }).map(minutes => at('2026-01-01T00:00') + minutes * 60_000)
    fc.assert(
      fc.property(moment, time, time, (ready, from, to) => {
        const rings = pushAt(ready, 'P2', { from, to })
        expect(rings).toBeGreaterThanOrEqual(ready)
        expect(rings - ready).toBeLessThanOrEqual(24 * 3_600_000)
        expect(pushAt(rings, 'P2', { from, to })).toBe(rings)
      }),
    )
  })
})

test('a manager’s digest comes at the hour they chose, else at the earliest of their roles, else never', () => {
  const rules = { digest: { manager: 9, supervisor: 8, clerk: null } }
  expect(digestHour(['manager', 'supervisor'], rules, undefined)).toBe(8)
  expect(digestHour(['manager'], rules, 17)).toBe(17)
  expect(digestHour(['manager'], rules, null)).toBeNull()
  expect(digestHour(['clerk', 'worker'], rules, undefined)).toBeNull()
  expect(digestHour(['manager'], DEFAULT_PUSH, undefined)).toBeNull()
})

test('a colleague is silent by the first reason that holds', () => {
  const reachable = { bound: true, left: [0, 2], failed: null }
  expect(silenceOf(reachable)).toBeNull()
  expect(silenceOf({ ...reachable, bound: false })).toBe('not_bound')
  expect(silenceOf({ ...reachable, left: [] })).toBe('never')
  expect(silenceOf({ ...reachable, left: [0, 0], failed: 'refused 43101' })).toBe('used_up')
  expect(silenceOf({ ...reachable, failed: 'unknown 0' })).toBe('failed')
})
