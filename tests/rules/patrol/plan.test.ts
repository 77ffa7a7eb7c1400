import { addDays, startOf, today } from '../../../shared/calendar/day'
import { DEFAULT_CALENDAR } from '../../../shared/calendar/schema'
import { checkPlan, nextSpan, scheduled } from '../../../shared/patrol/plan'
import { ANYONE, type Plan } from '../../../shared/patrol/schema'

const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ _id: 'ppl_1', estateId: 'est_1', routeId: 'prt_1', routeName: '晨巡', frequency: 'daily', weekdays: [] },
  ...{ monthDay: 1, times: [{ from: '09:00', until: '10:00' }], workdays: false, walkerId: ANYONE },
  ...{ walkerName: ANYONE, on: true, through: 0, nextAt: 0, nextFrom: 0, version: 1 },
  ...more,
})
const calendar = {
  ...DEFAULT_CALENDAR,
  weekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeUpDays: ['2026-02-14'],
}
/** The first so many rounds after a moment, as people write them. */
function rounds(of: Plan, after: string, n: number): string[] {
  let at = Date.parse(`${after}+08:00`)
  return Array.from({ length: n }, () => {
    const span = nextSpan(of, at, calendar)
    if (!span) return 'none'
    at = span.from
    const write = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')
    return `${write(span.from)} – ${write(span.until)}`
  })
}

test('a daily plan comes at each of its times, and one over midnight ends the next day', () => {
  const times = [
    { from: '23:30', until: '00:30' },
    { from: '09:00', until: '10:00' },
  ]
  expect(rounds(plan({ times }), '2026-03-02T09:00', 3)).toEqual([
    '03-02 23:30 – 03-03 00:30',
    '03-03 09:00 – 03-03 10:00',
    '03-03 23:30 – 03-04 00:30',
  ])
})
test('on working days only, a daily plan rests on holidays and comes on make-up days', () => {
  const days = rounds(plan({ workdays: true }), '2026-02-12T12:00', 4).map(one => one.slice(0, 5))
  expect(days).toEqual(['02-13', '02-14', '02-23', '02-24'])
})
test('a weekly plan on a holiday moves on to the next working day, and is walked once for both', () => {
  const weekly = plan({ frequency: 'weekly', weekdays: [1], workdays: true })
  expect(rounds(weekly, '2026-02-08T00:00', 4).map(one => one.slice(0, 5))).toEqual([
    '02-09',
    '02-23',
    '03-02',
    '03-09',
  ])
})
test('a monthly plan on the 31st comes on the last day of each month', () => {
  const monthly = plan({ frequency: 'monthly', monthDay: 31 })
  expect(rounds(monthly, '2026-01-31T12:00', 3).map(one => one.slice(0, 5))).toEqual(['02-28', '03-31', '04-30'])
})
test('an estate that never works has no rounds on working days, and a plan that is off none at all', () => {
  const never = { ...calendar, weekdays: [], makeUpDays: [] }
  expect(nextSpan(plan({ workdays: true }), startOf('2026-03-02'), never)).toBeNull()
  expect(scheduled(plan({ on: false }), startOf('2026-03-02'), calendar)).toMatchObject({ nextAt: 0, nextFrom: 0 })
})
test('a round is made twelve hours ahead of its time, and never twice', () => {
  let now = scheduled(plan(), startOf('2026-03-02'), calendar)
  for (let day = '2026-03-02'; day < '2026-03-12'; day = addDays(day, 1)) {
    expect(today(now.nextFrom)).toBe(day)
    expect(now.nextFrom - now.nextAt).toBe(12 * 3_600_000)
    now = scheduled(now, now.nextFrom, calendar)
  }
})
test.each([
  ['patrol.no_day', { frequency: 'weekly' as const }],
  ['patrol.no_span', { times: [{ from: '09:00', until: '09:00' }] }],
  ['patrol.same_time', { times: ['10:00', '11:00'].map(until => ({ from: '09:00', until })) }],
])('a supervisor is told %s', (code, more) => {
  expect(() => checkPlan(plan(more))).toThrow(expect.objectContaining({ code }))
})
