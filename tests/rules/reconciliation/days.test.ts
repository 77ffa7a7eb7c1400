import fc from 'fast-check'
import { addDays } from '../../../shared/calendar/day'
import { askedAgain, dueDay, ended, type Followed, type OpenDay, postponed } from '../../../shared/reconciliation/days'
import { readyAt } from '../../../shared/reconciliation/reconcile'

const START: Followed = { day: '2026-12-08', nextAt: readyAt('2026-12-08'), open: [] }
const HOUR = 3_600_000

test('a day that fails keeps no later day waiting, and is asked for again by itself', () => {
  const now = readyAt('2026-12-08')
  const failed = postponed(START, dueDay(START, now) as OpenDay, 'unknown quiet', now)
  expect(failed).toMatchObject({ day: '2026-12-09', open: [{ day: '2026-12-08', problem: 'unknown quiet', tries: 1 }] })
  expect(dueDay(failed, now)).toBeNull()
  expect(dueDay(failed, failed.nextAt)?.day).toBe('2026-12-08')
  const tomorrow = readyAt('2026-12-09')
  const still = postponed(failed, failed.open[0] as OpenDay, 'unknown quiet', tomorrow - 1)
  expect(dueDay(still, tomorrow)?.day).toBe('2026-12-09')
  expect(ended(still, '2026-12-09')).toMatchObject({ day: '2026-12-10', open: [{ day: '2026-12-08' }] })
})
test('an accountant who asks for a past day again gets it at once, and nothing else moves', () => {
  const now = readyAt('2026-12-08') - 5 * HOUR
  const asked = askedAgain(START, '2026-12-01', now)
  expect(asked).toMatchObject({ day: '2026-12-08', nextAt: now })
  expect(dueDay(asked, now)?.day).toBe('2026-12-01')
  expect(ended(asked, '2026-12-01')).toEqual(START)
})
test('whatever fails, every day is asked for as soon as it is ready, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('agrees', 'fails', 'not ready'), { maxLength: 60 }), results => {
      let followed = START
      let now = START.nextAt
      const done = new Set<string>()
      for (const result of results) {
        now = Math.max(now, followed.nextAt)
        const due = dueDay(followed, now) as OpenDay
        expect(due.day <= addDays(followed.day, 0)).toBe(true)
        if (result === 'agrees') {
          done.add(due.day)
          followed = ended(followed, due.day)
        } else followed = postponed(followed, due, result === 'fails' ? 'hash' : null, now)
        for (let day = START.day; day < followed.day; day = addDays(day, 1))
          expect(done.has(day) || followed.open.some(one => one.day === day)).toBe(true)
        expect(followed.nextAt).toBeLessThanOrEqual(readyAt(followed.day))
      }
    }),
  )
})
