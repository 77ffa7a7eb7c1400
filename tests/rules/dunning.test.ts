import fc from 'fast-check'
import { addDays, startOf } from '../../shared/calendar/day'
import {
  begun,
  isPaused,
  isTellingMinute,
  promise,
  promisedOf,
  reached,
  record,
  resultsOf,
  stageOf,
  tellingOf,
  told,
} from '../../shared/dunning/act'
import { type Dunning, HOWS, RESULTS } from '../../shared/dunning/schema'
import { Refusal } from '../../shared/refusal'

const DUE = '2026-06-10'
const after = (days: number) => addDays(DUE, days)
const fresh = () => begun('hse_1', 'est_1')
const promised = (day: string, amountFen = 5_000) => ({ amountFen, day, at: 1, byName: '钱小雨' })
const codeOf = (act: () => unknown): string => {
  try {
    act()
    return 'done'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

test.each([
  [-7, null],
  [0, null],
  [1, 'gentle'],
  [14, 'gentle'],
  [15, 'notice'],
  [29, 'notice'],
  [30, 'demand'],
  [59, 'demand'],
  [60, 'lawyer'],
  [90, 'lawyer'],
  [91, 'suit'],
])('a debt %i days past its day stands at %s', (days, stage) => {
  expect(stageOf(DUE, after(days))).toBe(stage)
})
test.each([
  [14, null],
  [15, 'notice'],
  [30, 'demand'],
  [60, 'lawyer'],
  [91, null],
])('a household whose debt is %i days late is told %s', (days, stage) => {
  expect(tellingOf(fresh(), DUE, after(days))).toBe(stage)
})
test('a household hears of a stage once for a debt, and of the next debt again', () => {
  const heard = told(fresh(), 'notice', DUE, 1)
  expect(tellingOf(heard, DUE, after(16))).toBeNull()
  expect(tellingOf(heard, after(31), after(46))).toBe('notice')
})
test('a household is told of a stage what has reached it, and nothing that was due later', () => {
  const late = [0, 1, 59, 60, 75].map(days => ({ dueOn: after(75 - days), days }))
  expect(reached(late, 'lawyer', after(75)).map(one => one.days)).toEqual([60, 75])
  expect(reached(late, 'gentle', after(75)).map(one => one.days)).toEqual([1, 59, 60, 75])
})
test('a cashier reads of a promise where it was made of what is late, and of no earlier debt', () => {
  const made = (days: number) => ({ promise: { ...promised(after(20)), at: startOf(after(days)) } })
  expect([-30, 0, 1, 14].map(days => promisedOf(made(days), DUE) !== null)).toEqual([false, false, true, true])
  expect(promisedOf({ promise: null }, DUE)).toBeNull()
})
test.each([
  [7 * 60, false],
  [8 * 60 + 59, false],
  [9 * 60, true],
  [20 * 60 + 59, true],
  [21 * 60, false],
  [23 * 60 + 59, false],
])('at minute %i of the day it is %s that a household may be told', (minute, may) => {
  expect(isTellingMinute(minute)).toBe(may)
})
test.each(HOWS.flatMap(how => RESULTS.map(result => [how, result] as const)))(
  'a cashier notes a %s with the result %s only where it can have that',
  (how, result) => {
    const act = { at: 1, byId: 'per_1', byName: '钱小雨', how, result, note: '' }
    const can = how === 'letter' ? ['delivered', 'returned'] : ['reached', 'not_reached']
    expect(resultsOf(how)).toEqual(can)
    expect(codeOf(() => record(fresh(), act))).toBe(can.includes(result) ? 'done' : 'dunning.result')
  },
)
test.each([
  ['yesterday', -1, 5_000, 'dunning.promise_day'],
  ['today', 0, 5_000, 'done'],
  ['in 31 days', 31, 5_000, 'done'],
  ['in 32 days', 32, 5_000, 'dunning.promise_day'],
  ['tomorrow, a part', 1, 1, 'done'],
  ['tomorrow, more than is owed', 1, 5_001, 'dunning.promise_amount'],
])('a promise for %s is answered as it should be', (_, days, amountFen, code) => {
  const day = after(20)
  expect(codeOf(() => promise(fresh(), promised(addDays(day, days), amountFen), 5_000, day))).toBe(code)
})
test('a household that promised is left alone until the day is over; a broken promise goes on', () => {
  const waiting = promise(fresh(), promised(after(20)), 5_000, after(14))
  expect([15, 20, 21].map(days => isPaused(waiting, after(days)))).toEqual([true, true, false])
  expect([15, 20, 21].map(days => tellingOf(waiting, DUE, after(days)))).toEqual([null, null, 'notice'])
  expect(waiting.wakesOn).toBe(after(21))
})
test('whatever days are looked at and promised, nobody is told twice of a stage, nor in a pause', () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 6 }),
    promises: fc.boolean(),
    of: fc.integer({ min: 0, max: 31 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      let day = DUE
      let dunning: Dunning = fresh()
      for (const { days, promises, of } of steps) {
        day = addDays(day, days)
        if (promises) dunning = promise(dunning, promised(addDays(day, of)), 5_000, day)
        const stage = tellingOf(dunning, DUE, day)
        if (!stage) continue
        expect(isPaused(dunning, day)).toBe(false)
        dunning = told(dunning, stage, DUE, 1)
      }
      const stages = dunning.told.map(one => one.stage)
      expect(new Set(stages).size).toBe(stages.length)
    }),
  )
})
