import * as fc from 'fast-check'
import { assign, book, cancel, claimHouse, missed, nextReminder, reschedule } from '../../../shared/booking/act'
import { boundOf, dayOf, isWorkingDay, momentOf, spansOf, stretchesOf } from '../../../shared/booking/calendar'
import { BOOKING_MACHINE, type BookingVerb, nextBooking } from '../../../shared/booking/machine'
import { BOOKING_STATES, type Slot } from '../../../shared/booking/schema'
import {
  claimPerson,
  close,
  leaveWaiting,
  lineEnds,
  release,
  requireBookable,
  take,
  wait,
} from '../../../shared/booking/slot'
import { stagger } from '../../../shared/booking/stagger'
import { hoursFit } from '../../../shared/calendar/keep'
import { DEFAULT_CALENDAR } from '../../../shared/calendar/schema'
import { Refusal } from '../../../shared/refusal'

const HOUR = 3_600_000
const START = momentOf('2026-11-25', '09:00')
const slot = (more: Partial<Slot> = {}): Slot => ({
  _id: 's1',
  estateId: 'est_a',
  kind: 'reinspection',
  start: START,
  end: START + HOUR,
  capacity: 2,
  remaining: more.capacity ?? 2,
  taken: [],
  waiting: [],
  lineEndsAt: null,
  serverId: null,
  serverName: '',
  teamId: null,
  buildingId: null,
  closesAt: START - 12 * HOUR,
  cutoffMinutes: 240,
  noShowLimit: 2,
  noShowDays: 30,
  state: 'open',
  ...more,
})
const house = { _id: 'h1', label: '1 栋 101', buildingId: '1' }
const by = { personId: 'p1', name: '林晓芸' }
const asking = { bookingId: 'b1', house, by, onBehalf: false }
const guard = (more = {}) => ({ _id: 'h1:reinspection', bookingId: null, until: 0, noShows: [], waits: [], ...more })
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}

describe('every cell of the states', () => {
  for (const verb of Object.keys(BOOKING_MACHINE) as BookingVerb[]) {
    for (const state of BOOKING_STATES) {
      const allowed = state === 'booked'
      test(`${verb} from ${state} ${allowed ? 'is possible' : 'is refused'}`, () => {
        expect(codeOf(() => nextBooking(verb, state))).toBe(allowed ? 'ok' : 'booking.wrong_state')
      })
    }
  }
})

describe('a slot', () => {
  const refused: [string, Slot, number, boolean, string][] = [
    ['the past', slot(), START, false, 'booking.slot_past'],
    ['the past, even by the desk', slot(), START + 1, true, 'booking.slot_past'],
    ['a closed time', slot({ state: 'closed' }), START - 24 * HOUR, true, 'booking.slot_closed'],
    ['a time within the lead', slot(), START - 12 * HOUR, false, 'booking.slot_too_soon'],
    ['a time within the lead by the desk', slot(), START - 12 * HOUR, true, 'ok'],
    ['a time for another building', slot({ buildingId: '2' }), START - 24 * HOUR, false, 'booking.other_building'],
    ['a time for the own building', slot({ buildingId: '1' }), START - 24 * HOUR, false, 'ok'],
  ]
  test.each(refused)('booking %s', (_name, wanted, now, desk, code) => {
    expect(codeOf(() => requireBookable(wanted, '1', now, desk))).toBe(code)
  })
  test('never holds more households than it has places, whatever comes and goes', () => {
    const step = fc.record({ id: fc.integer({ min: 0, max: 9 }), leave: fc.boolean() })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 40 }), (capacity, steps) => {
        let now = slot({ capacity })
        const seated = new Set<string>()
        for (const { id, leave } of steps) {
          const key = `b${id}`
          if (leave) {
            now = release(now, key)
            seated.delete(key)
          } else if (!seated.has(key)) {
            const full = seated.size >= capacity
            const code = codeOf(() => {
              now = take(now, key, `h${id}`)
            })
            expect(code).toBe(full ? 'booking.slot_full' : 'ok')
            if (!full) seated.add(key)
          }
          expect(new Set(now.taken.map(one => one.bookingId))).toEqual(seated)
          expect(now.remaining).toBe(capacity - seated.size)
          expect(now.remaining).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
  test('can only be waited for when it is full, and asking twice keeps one place in the line', () => {
    const waiter = { houseId: 'h9', personId: 'p9', name: '', at: 1 }
    expect(codeOf(() => wait(slot(), waiter))).toBe('booking.not_full')
    const full = slot({ remaining: 0, capacity: 0 })
    expect(wait(wait(full, waiter), { ...waiter, at: 2 }).waiting).toEqual([waiter])
  })
  test('that somebody booked cannot be closed', () => {
    expect(codeOf(() => close(take(slot(), 'b1', 'h1')))).toBe('booking.slot_has_bookings')
    expect(close(slot()).state).toBe('closed')
  })
  test('claims the time of whoever serves once, and no overlapping one', () => {
    const day = claimPerson({ _id: 'p:d', spans: [] }, slot())
    expect(claimPerson(day, slot()).spans).toHaveLength(1)
    const later = slot({ _id: 's2', start: START + HOUR, end: START + 2 * HOUR })
    expect(claimPerson(day, later).spans).toHaveLength(2)
    expect(codeOf(() => claimPerson(day, slot({ _id: 's3', start: START + HOUR / 2, end: START + 2 * HOUR })))).toBe(
      'booking.person_busy',
    )
  })
})

describe('a team', () => {
  test('works its own hours and days, else the estate’s', () => {
    const team = {
      name: '精装组',
      personIds: ['p1'],
      weekdays: [3],
      daysOff: [],
      hours: [{ from: '18:00', to: '20:00' }],
    }
    expect(spansOf('2026-11-25', 60, DEFAULT_CALENDAR, team).map(span => span.start)).toEqual([
      momentOf('2026-11-25', '18:00'),
      momentOf('2026-11-25', '19:00'),
    ])
    expect(spansOf('2026-11-26', 60, DEFAULT_CALENDAR, team)).toEqual([])
    expect(spansOf('2026-11-25', 60, DEFAULT_CALENDAR, { ...team, hours: null })).toHaveLength(7)
  })
  test('has somebody named for an appointment, which moving it takes back', () => {
    const times = slot({ teamId: 'fine', serverName: '精装组' })
    const booking = book(times, asking, START - 48 * HOUR)
    expect(booking).toMatchObject({ teamId: 'fine', serverId: null, assigned: false })
    const named = assign(booking, { personId: 'c1', name: '李梅' }, 's1', START - 47 * HOUR)
    expect(named).toMatchObject({ serverId: 'c1', serverName: '李梅', assigned: true })
    const moved = reschedule(
      named,
      slot({ _id: 's2', teamId: 'fine', serverName: '精装组' }),
      'p1',
      START - 46 * HOUR,
      true,
    )
    expect(moved).toMatchObject({ serverId: null, serverName: '精装组', assigned: false })
  })
})

describe('a house', () => {
  const now = START - 48 * HOUR
  test('has one appointment of a kind at a time, and may have the next when that is over', () => {
    const held = claimHouse(guard(), slot(), 'b1', now, false)
    expect(codeOf(() => claimHouse(held, slot(), 'b2', now, true))).toBe('booking.already_booked')
    expect(codeOf(() => claimHouse(held, slot(), 'b2', START + 2 * HOUR, false))).toBe('ok')
  })
  test('that missed two appointments within the month books through the desk', () => {
    const misses = guard({ noShows: [now - HOUR, now - 2 * HOUR] })
    expect(codeOf(() => claimHouse(misses, slot(), 'b1', now, false))).toBe('booking.no_show_limit')
    expect(codeOf(() => claimHouse(misses, slot(), 'b1', now, true))).toBe('ok')
    expect(codeOf(() => claimHouse(misses, slot(), 'b1', now + 31 * 24 * HOUR, false))).toBe('ok')
  })
})

describe('an appointment', () => {
  const now = START - 48 * HOUR
  const booking = book(slot(), asking, now)
  const other = slot({ _id: 's2', start: START + 24 * HOUR, end: START + 25 * HOUR })
  test('is reminded of a day and two hours before, and of the new time after it was moved', () => {
    expect(booking.remindAt).toBe(START - 24 * HOUR)
    expect(nextReminder(START, START - 24 * HOUR)).toBe(START - 2 * HOUR)
    expect(nextReminder(START, START - 2 * HOUR)).toBeNull()
    const moved = reschedule({ ...booking, remindAt: START - 2 * HOUR }, other, 'p1', START - 20 * HOUR, false)
    expect(moved.remindAt).toBe(other.start - 24 * HOUR)
    expect(moved).toMatchObject({ _id: 'b1', slotId: 's2', start: other.start })
  })
  test('is changed by the household before the cut-off, by the desk until it has an outcome', () => {
    const late = START - 4 * HOUR
    expect(codeOf(() => cancel(booking, 'p1', late - 1, false))).toBe('ok')
    expect(codeOf(() => cancel(booking, 'p1', late, false))).toBe('booking.too_late')
    expect(codeOf(() => cancel(booking, 'c1', late, true))).toBe('ok')
    expect(codeOf(() => reschedule(booking, other, 'p1', late, false))).toBe('booking.too_late')
    expect(codeOf(() => reschedule(booking, slot(), 'p1', now, false))).toBe('booking.same_slot')
    expect(codeOf(() => reschedule(booking, slot({ _id: 's3', kind: 'steward_meeting' }), 'p1', now, false))).toBe(
      'booking.other_kind',
    )
  })
  test('cannot be called missed before it began', () => {
    expect(codeOf(() => missed(booking, 'c1', START - 1))).toBe('booking.not_begun')
    expect(missed(booking, 'c1', START)).toMatchObject({ state: 'no_show', remindAt: null })
  })
})

describe('the working calendar', () => {
  const calendar = { ...DEFAULT_CALENDAR, holidays: ['2026-11-25'], makeUpDays: ['2026-11-29'] }
  test.each([
    ['a weekday', '2026-11-24', true],
    ['a holiday', '2026-11-25', false],
    ['a Sunday', '2026-11-22', false],
    ['a Sunday that is worked', '2026-11-29', true],
  ])('%s', (_name, day, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works)
  })
  test('a person on leave does not work even on a make-up day', () => {
    expect(isWorkingDay('2026-11-29', calendar, { weekdays: null, daysOff: ['2026-11-29'] })).toBe(false)
  })
  test('appointments follow one another within the hours and never span lunch', () => {
    const spans = spansOf('2026-11-24', 90, DEFAULT_CALENDAR)
    expect(spans.map(span => new Date(span.start + 8 * HOUR).toISOString().slice(11, 16))).toEqual([
      '09:00',
      '10:30',
      '13:30',
      '15:00',
    ])
    expect(spans.every(span => dayOf(span.start) === '2026-11-24')).toBe(true)
  })
  test('a day that does not exist is no moment, and a bound is ms, a day or an ISO moment', () => {
    expect(momentOf('2026-02-30')).toBeNaN()
    expect(boundOf('2026-11-25', 'to') - boundOf('2026-11-25', 'from')).toBe(24 * HOUR)
    expect(boundOf('2026-11-25T01:00:00Z', 'from')).toBe(START)
    expect(boundOf(START, 'to')).toBe(START)
  })
  test('a building is invited evenly: no time is suggested to more than its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40 }), (houses, times) => {
        const spans = Array.from({ length: times }, (_, index) => ({ start: index, end: index + 1 }))
        const ids = Array.from({ length: houses }, (_, index) => `h${index}`)
        const given = stagger(ids, spans)
        expect(given.map(one => one.houseId)).toEqual(ids)
        for (const span of spans)
          expect(given.filter(one => one.span === span).length).toBeLessThanOrEqual(Math.ceil(houses / times))
      }),
    )
  })
})

describe('what a calendar says', () => {
  test('holidays read as stretches: a week, and a day by itself', () => {
    expect(stretchesOf(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-03'])).toEqual([
      ['2026-12-30', '2027-01-01'],
      ['2027-01-03', '2027-01-03'],
    ])
    expect(stretchesOf([])).toEqual([])
  })
  test('hours follow each other', () => {
    expect(hoursFit(DEFAULT_CALENDAR.hours)).toBe(true)
    expect(hoursFit([{ from: '09:00', to: '09:00' }])).toBe(false)
    expect(hoursFit([...DEFAULT_CALENDAR.hours].reverse())).toBe(false)
  })
})

describe('a line', () => {
  const waiter = (houseId: string) => ({ houseId, personId: 'p', name: 'n', at: START })
  const full = slot({ capacity: 1, remaining: 0 })
  test('ends when nobody could say no to the place any more, or when booking closes, whichever is later', () => {
    expect(lineEnds(slot())).toBe(START - 4 * HOUR)
    expect(lineEnds(slot({ closesAt: START - HOUR }))).toBe(START - HOUR)
  })
  test('has an end only while somebody stands in it', () => {
    const waited = wait(wait(full, waiter('h1')), waiter('h2'))
    expect(waited.lineEndsAt).toBe(START - 4 * HOUR)
    expect(leaveWaiting(waited, 'h1').lineEndsAt).toBe(START - 4 * HOUR)
    expect(leaveWaiting(leaveWaiting(waited, 'h1'), 'h2')).toMatchObject({ waiting: [], lineEndsAt: null })
  })
})
