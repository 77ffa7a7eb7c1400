import * as fc from 'fast-check'
import { addDays, startOf, today } from '../../shared/calendar/day'
import { firstNamed, isNamed } from '../../shared/calendar/repeat'
import { accept, beginning, cancel, done, dueOn, give, giveBack, scheduled, TASK_MACHINE } from '../../shared/task/act'
import { TASK_STATES, type Task, type TaskPlan } from '../../shared/task/schema'

const WANG = { personId: 'wang', name: '王' }
const ZHAO = { personId: 'zhao', name: '赵' }
const NOW = startOf('2026-11-30') + 9 * 3_600_000
const asked = {
  ...{ estateId: 'est', title: '清洗水箱', details: '', checklist: ['排空', '消毒'], photosNeeded: true },
  ...{ by: WANG, to: ZHAO, planId: null },
}
const given = give('tsk', asked, NOW + 1000, NOW)
const ALL = { ticks: [0, 1], note: '好了', photos: ['cloud://x'] }
const code = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const verbs: Record<keyof typeof TASK_MACHINE, (task: Task) => Task> = {
  done: task => done(task, ALL, ZHAO, NOW),
  accept: task => accept(task, WANG, false, NOW),
  return: task => giveBack(task, '没拍全', NOW + 5000, WANG, false, NOW),
  cancel: task => cancel(task, '不用了', WANG, false, NOW),
}
const cells = Object.entries(TASK_MACHINE).flatMap(([verb, { from, to }]) =>
  TASK_STATES.map(state => ({ verb, state, to: (from as readonly string[]).includes(state) ? to : null })),
)
test.each(cells)('a task that is $state leads by $verb to $to', ({ verb, state, to }) => {
  const work = () => verbs[verb as keyof typeof verbs]({ ...given, state })
  if (to) expect(work().state).toBe(to)
  else expect(code(work)).toBe('task.wrong_state')
})
test('a worker has done it with every tick and the photo, and nobody else for them', () => {
  expect(code(() => done(given, { ...ALL, ticks: [0] }, ZHAO, NOW))).toBe('task.unticked')
  expect(code(() => done(given, { ...ALL, photos: [] }, ZHAO, NOW))).toBe('task.photo_needed')
  expect(code(() => done(given, ALL, WANG, NOW))).toBe('task.not_yours')
  expect(done(given, ALL, ZHAO, NOW)).toMatchObject({ state: 'done', doneAt: NOW, late: false, lateAt: 0 })
})
test('that it was late stays on a task that is sent back with more time', () => {
  const late = done(given, ALL, ZHAO, NOW + 2000)
  const back = giveBack(late, '没拍全', NOW + 9000, WANG, false, NOW + 3000)
  expect(back).toMatchObject({ state: 'open', late: true, dueAt: NOW + 9000, lateAt: NOW + 9000, doneAt: null })
  expect(done(back, ALL, ZHAO, NOW + 4000).late).toBe(true)
})
test('who gave it judges it, or a manager for them; nothing is due in the past', () => {
  const ready = done(given, ALL, ZHAO, NOW)
  for (const work of [
    () => accept(ready, ZHAO, false, NOW),
    () => giveBack(ready, '再来', NOW + 1, ZHAO, false, NOW),
    () => cancel(ready, '算了', ZHAO, false, NOW),
  ])
    expect(code(work)).toBe('task.not_giver')
  expect(accept(ready, ZHAO, true, NOW).state).toBe('accepted')
  expect(code(() => give('tsk', asked, NOW, NOW))).toBe('task.due_past')
  expect(code(() => giveBack(ready, '再来', NOW, WANG, false, NOW))).toBe('task.due_past')
})

const repeats = fc.record({
  frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  monthDay: fc.integer({ min: 1, max: 31 }),
})
test('what repeats comes on its days, each of them, and on no other', () => {
  fc.assert(
    fc.property(repeats, fc.integer({ min: 0, max: 2000 }), (repeat, after) => {
      const from = addDays('2026-01-01', after)
      const first = firstNamed(from, repeat) as string
      expect(isNamed(first, repeat)).toBe(true)
      for (let day = from; day < first; day = addDays(day, 1)) expect(isNamed(day, repeat)).toBe(false)
    }),
  )
})
test('a monthly task of the 31st comes on the last day of a shorter month', () => {
  const monthly = { frequency: 'monthly' as const, weekdays: [], monthDay: 31 }
  expect(firstNamed('2027-02-01', monthly)).toBe('2027-02-28')
  expect(firstNamed('2027-03-01', monthly)).toBe('2027-03-31')
})
test('a worker has a task that is due at midnight the day before, and finds it made', () => {
  const daily = { frequency: 'daily' as const, weekdays: [], monthDay: 1, dueTime: '00:00' }
  const plan: TaskPlan = { _id: 'tpl', ...asked, ...daily, on: true, version: 1, nextDay: '', nextAt: 0 }
  const from = beginning(daily, NOW)
  const { nextDay, nextAt } = scheduled(plan, from)
  expect([nextDay, nextAt]).toEqual(['2026-12-01', startOf('2026-11-30')])
  expect(nextAt).toBeLessThan(dueOn(nextDay, '00:00'))
})
test('a plan begins today while its time is still to come, and stops when it is off', () => {
  const daily = { frequency: 'daily' as const, weekdays: [], monthDay: 1 }
  expect(beginning({ ...daily, dueTime: '10:00' }, NOW)).toBe(today(NOW))
  expect(beginning({ ...daily, dueTime: '09:00' }, NOW)).toBe('2026-12-01')
  expect(code(() => beginning({ ...daily, frequency: 'weekly', dueTime: '10:00' }, NOW))).toBe('task.no_day')
  const plan: TaskPlan = {
    _id: 'tpl',
    ...asked,
    ...daily,
    dueTime: '10:00',
    on: true,
    version: 1,
    nextDay: '',
    nextAt: 0,
  }
  expect(scheduled(plan, '2026-12-01')).toMatchObject({ nextDay: '2026-12-01', nextAt: startOf('2026-12-01') })
  expect(scheduled({ ...plan, on: false }, '2026-12-01')).toMatchObject({ nextDay: '', nextAt: 0 })
  expect(dueOn('2026-12-01', '10:30') - startOf('2026-12-01')).toBe(10.5 * 3_600_000)
})
