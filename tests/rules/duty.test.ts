import * as fc from 'fast-check'
import { addDays, startOf } from '../../shared/calendar/day'
import { accept, decline, replace } from '../../shared/duty/handover'
import {
  checkWeek,
  GRACE_MS,
  judgedNext,
  leaversOf,
  mondayOf,
  onShift,
  roundFor,
  spanOf,
  standingOf,
  worksDuring,
} from '../../shared/duty/roster'
import type { HandOver, Shift, Week } from '../../shared/duty/schema'
import { isOnDuty } from '../../shared/ticket/crew'

const MONDAY = '2026-11-30'
const HOUR = 3_600_000
const at = (day: string, hour: number) => startOf(day) + hour * HOUR
const ZHAO = { personId: 'zhao', name: '赵强' }
const SUN = { personId: 'sun', name: '孙立军' }
const shift = (more: Partial<Shift> = {}): Shift => ({
  ...{ name: '白班', day: MONDAY, from: '08:00', until: '16:00', skills: [], people: [ZHAO] },
  ...more,
})
const NIGHT = shift({ name: '夜班', from: '22:00', until: '06:00' })
const week = (shifts: Shift[], judged = 0): Week => ({
  ...{ _id: 'w', estateId: 'est', monday: MONDAY, shifts, version: 1, judged, judgeAt: judgedNext(shifts, judged) },
})
const code = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const check = (shifts: Shift[], monday = MONDAY, now = at(MONDAY, 9), beside: Shift[] = []) =>
  code(() => checkWeek(monday, shifts, beside, ['zhao', 'sun'], now))

test('a week begins on its Monday, whatever day of it somebody names', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 4000 }), days => {
      const day = addDays(MONDAY, days)
      const monday = mondayOf(day)
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(monday <= day && day < addDays(monday, 7)).toBe(true)
    }),
  )
})
test.each<[string, Shift[], string]>([
  ['a shift of another week', [shift({ day: '2026-12-07' })], 'duty.other_week'],
  ['a shift without length', [shift({ until: '08:00' })], 'duty.no_span'],
  ['somebody who does not work here', [shift({ people: [{ personId: 'li', name: '李' }] })], 'duty.not_staff'],
  ['somebody twice at once', [shift(), shift({ from: '15:00', until: '23:00' })], 'duty.twice'],
  [
    'somebody whose night runs into the next morning',
    [NIGHT, shift({ day: '2026-12-01', from: '05:00' })],
    'duty.twice',
  ],
  ['two who follow each other', [shift(), shift({ from: '16:00', until: '22:00' })], 'none'],
])('a supervisor who plans %s is told so', (_, shifts, expected) => expect(check(shifts)).toBe(expected))
test('a supervisor is told of whoever would go from Sunday’s night straight into Monday’s early shift', () => {
  const early = shift({ from: '05:00', until: '13:00' })
  const nightBefore = { ...NIGHT, day: '2026-11-29' }
  const monday = shift({ day: '2026-12-07', from: '05:00', until: '13:00' })
  const sunday = { ...NIGHT, day: '2026-12-06' }
  const beside = (shifts: Shift[], others: Shift[]) => check(shifts, MONDAY, at(MONDAY, 9), others)
  expect([beside([early], [nightBefore]), beside([sunday], [monday])]).toEqual(['duty.twice', 'duty.twice'])
  expect(beside([shift({ from: '06:00' })], [nightBefore, monday])).toBe('none')
  expect(beside([], [nightBefore, { ...nightBefore, name: '旧' }])).toBe('none')
})
test('a supervisor plans no week that is over and none that begins midweek', () => {
  expect(check([], '2026-11-23')).toBe('duty.week_over')
  expect(check([], '2026-12-01')).toBe('duty.no_monday')
  expect(check([], MONDAY, at('2026-12-06', 23))).toBe('none')
})
test('a worker is on duty as the roster says until they say otherwise, and again from its next turn on', () => {
  const shifts = [shift(), NIGHT]
  const hand = (onDuty: boolean, saidAt: number) => ({ personId: 'zhao', skills: [], onDuty, saidAt, version: 1 })
  const says = (hour: number, onDuty = true, saidAt = 0) =>
    isOnDuty(hand(onDuty, saidAt), standingOf(shifts, 'zhao', at(MONDAY, hour)))
  expect([says(7), says(8), says(15.9), says(16), says(22), says(29.9), says(30)]).toEqual([
    ...[false, true, true, false, true, true, false],
  ])
  expect(says(12, false, at(MONDAY, 11))).toBe(false)
  expect(says(22.5, false, at(MONDAY, 11))).toBe(true)
  expect(says(17, true, at(MONDAY, 16.5))).toBe(true)
  expect(isOnDuty(hand(false, 0), standingOf([], 'zhao', at(MONDAY, 9)))).toBe(false)
  expect(standingOf(shifts, 'sun', at(MONDAY, 9))?.on).toBe(false)
})
test('a round of the small hours is for whoever is on the night shift, and for everybody where nobody plans', () => {
  const during = (personId: string, shifts: Shift[]) => worksDuring(shifts, personId, at(MONDAY, 23), at(MONDAY, 24))
  expect([during('zhao', [NIGHT]), during('sun', [NIGHT]), during('sun', [])]).toEqual([true, false, null])
  expect(worksDuring([NIGHT], 'zhao', at(MONDAY, 16), at(MONDAY, 22))).toBe(false)
})
test('a round that goes on is on the phone of whoever was said to be on duty, and of who comes later in it', () => {
  const round = { from: at(MONDAY, 8), until: at(MONDAY, 23) }
  const noon = at(MONDAY, 12)
  const says = (personId: string, onDuty: boolean, saidAt: number, now = noon, shifts = [shift()]) =>
    roundFor(shifts, { personId, skills: [], onDuty, saidAt, version: 1 }, round, now)
  expect([says('zhao', true, 0), says('sun', true, 0)]).toEqual([true, false])
  expect([says('zhao', false, noon - 1), says('sun', true, noon - 1)]).toEqual([false, true])
  expect(says('zhao', false, noon - 1, noon, [shift(), NIGHT])).toBe(true)
  expect(says('sun', true, at(MONDAY, 7), at(MONDAY, 7.5))).toBe(false)
  expect(says('sun', false, noon - 1, noon, [])).toBe(true)
})
test('who leaves is named once, a quarter of an hour after the end, and not who goes on', () => {
  const shifts = [shift({ people: [ZHAO, SUN] }), shift({ name: '中班', from: '16:00', until: '22:00', people: [SUN] })]
  const end = at(MONDAY, 16)
  const leavers = (now: number, judged = 0) => leaversOf(week(shifts, judged), [], now).map(one => one.person.personId)
  expect(leavers(end + GRACE_MS - 1)).toEqual([])
  expect(leavers(end + GRACE_MS)).toEqual(['zhao'])
  expect(leavers(end + GRACE_MS, end + GRACE_MS)).toEqual([])
  expect(judgedNext(shifts, end + GRACE_MS)).toBe(at(MONDAY, 22) + GRACE_MS)
  expect(judgedNext(shifts, at(MONDAY, 22) + GRACE_MS)).toBe(0)
})
test('however often the clock looks, each end of a shift is looked at exactly once', () => {
  const made = fc.record({
    day: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: 0, max: 23 }),
    hours: fc.integer({ min: 1, max: 23 }),
  })
  const hh = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`
  fc.assert(
    fc.property(
      fc.array(made, { maxLength: 8 }),
      fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 30 }),
      (spans, looks) => {
        const shifts = spans.map(({ day, from, hours }, index) =>
          shift({
            day: addDays(MONDAY, day),
            from: hh(from),
            until: hh(from + hours),
            people: [{ personId: `p${index}`, name: '' }],
          }),
        )
        let judged = 0
        const told: string[] = []
        for (const hour of [...looks].sort((a, b) => a - b)) {
          const now = at(MONDAY, hour)
          told.push(...leaversOf(week(shifts, judged), [], now).map(one => one.person.personId))
          judged = Math.max(judged, now)
        }
        const over = shifts.filter(one => spanOf(one).until + GRACE_MS <= judged)
        expect([...told].sort()).toEqual(over.map(one => one.people[0]?.personId).sort())
      },
    ),
  )
})
test('whoever stands in a shift is on duty, and nobody else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 47 }), hour => {
      const now = at(MONDAY, hour)
      const shifts = [shift(), shift({ ...NIGHT, people: [SUN] })]
      const on = onShift(shifts, now).map(one => one.person.personId)
      for (const personId of ['zhao', 'sun']) expect(standingOf(shifts, personId, now)?.on).toBe(on.includes(personId))
    }),
  )
})
const INK = [Array.from({ length: 12 }, (_, at) => ({ x: at * 8, y: at * 5 }))]
const offered: HandOver = {
  ...{ _id: 'hov', estateId: 'est', giver: ZHAO, taker: SUN, tickets: [], keys: [], notes: '', givenAt: 1 },
  ...{ giverSignature: INK, state: 'offered', answeredAt: null, takerSignature: null, reason: null },
}
test('only who was named signs for a hand-over, and only once', () => {
  const signed = accept(offered, 'sun', INK, 5)
  expect(signed).toMatchObject({ state: 'accepted', answeredAt: 5, takerSignature: INK, giverSignature: INK })
  expect(code(() => accept(offered, 'zhao', INK, 5))).toBe('duty.not_taker')
  for (const done of [signed, decline(offered, 'sun', '人手不够', 5), replace(offered, 5)]) {
    expect(code(() => accept(done, 'sun', INK, 6))).toBe('duty.answered')
    expect(code(() => decline(done, 'sun', '晚了', 6))).toBe('duty.answered')
    expect(replace(done, 6)).toBe(done)
  }
})
