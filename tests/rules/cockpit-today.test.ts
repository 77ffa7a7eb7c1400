import { loadsOf, numbersOf, RESPONSE_TARGET } from '../../shared/cockpit/today'

const NOW = Date.parse('2026-11-24T15:00:00+08:00')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
type Seen = Parameters<typeof numbersOf>[0][number]
const seen = (ago: number, more: Partial<Seen> = {}, answeredAfter?: number): Seen => {
  const createdAt = NOW - ago
  const answer = { what: 'accepted' as const, at: createdAt + (answeredAfter ?? 0), byId: 'per_1', byName: '赵' }
  return {
    ...{ kind: 'repair', state: answeredAfter === undefined ? 'new' : 'accepted', createdAt, breached: false },
    ...{ respondBy: createdAt + 30 * MINUTE, resolveBy: createdAt + 24 * HOUR, resolvedAt: null },
    timeline: answeredAfter === undefined ? [] : [answer],
    ...more,
  }
}

test('a manager reads of today what was reported, answered in time, done and late, and nothing of yesterday', () => {
  const newest = [
    seen(10 * MINUTE),
    seen(40 * MINUTE),
    seen(2 * HOUR, { state: 'resolved', resolvedAt: NOW - HOUR }, 5 * MINUTE),
    seen(3 * HOUR, { kind: 'complaint' }, 45 * MINUTE),
    seen(4 * HOUR, { state: 'cancelled' }, 40 * MINUTE),
    seen(5 * HOUR, { state: 'suspended', resolveBy: NOW - HOUR }, 10 * MINUTE),
    seen(20 * HOUR, {}, HOUR),
  ]
  expect(numbersOf(newest, true, NOW)).toEqual({
    ...{ reported: 6, more: false, unanswered: 2, done: 1, complaints: 1, target: RESPONSE_TARGET },
    // Waiting for forty minutes, and answered after forty-five; who gave up, or is on hold, is not late.
    late: 2,
    // Due: all but the one of ten minutes ago. In time: the resolved one and the one on hold.
    answeredInTime: 40,
  })
})
test('a day without a report has no rate, and a day that was not read whole says so', () => {
  expect(numbersOf([], true, NOW)).toMatchObject({ reported: 0, answeredInTime: null, more: false })
  expect(numbersOf([seen(MINUTE), seen(HOUR)], false, NOW).more).toBe(true)
  expect(numbersOf([seen(MINUTE), seen(30 * HOUR)], false, NOW).more).toBe(false)
})
test('a worker with more than half as much again as colleagues carries too much; what is on hold does not weigh', () => {
  const of = (assigneeId: string, n: number, more: object = {}) =>
    Array.from({ length: n }, () => ({
      ...{ assigneeId, assigneeName: assigneeId, state: 'accepted' as const, promiseAt: NOW + 5 * HOUR },
      ...more,
    }))
  const people = loadsOf(
    [
      ...of('zhao', 5),
      ...of('zhao', 2, { promiseAt: NOW + MINUTE }),
      ...of('sun', 2),
      ...of('li', 1),
      ...of('li', 9, { state: 'suspended', promiseAt: 9e15 }),
      { assigneeId: null, assigneeName: null, state: 'accepted' as const },
    ],
    NOW,
  )
  expect(people.map(one => [one.personId, one.inHand, one.onHold, one.burning, one.overloaded])).toEqual([
    ['zhao', 7, 0, 2, true],
    ['sun', 2, 0, 0, false],
    ['li', 1, 9, 0, false],
  ])
  expect(loadsOf(of('zhao', 20), NOW)[0]?.overloaded).toBe(false)
})
