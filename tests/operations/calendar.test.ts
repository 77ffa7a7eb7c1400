import { join } from 'node:path'
import Sqlite from 'libsql'
import { LocalCloud } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const CLERK = 'wx_clerk_li'
const SUPERVISOR = 'wx_supervisor_wang'
const MANAGER = 'wx_manager_he'
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(MANAGER).estateId
})
afterAll(() => cloud.stop())

const seen = async () => (await cloud.call(MANAGER, 'calendar.get', { estateId })).body
const save = async (part: object, openId = MANAGER) => {
  const { calendar, version } = await seen()
  return cloud.call(openId, 'calendar.save', { estateId, version, calendar: { ...calendar, ...part } })
}
const opens = (from: string, to = from) =>
  cloud.call(SUPERVISOR, 'booking.open', { estateId, kind: 'steward_meeting', from, to })

test('a manager finds what the state announced of this year, and that nobody has confirmed it nor the next', async () => {
  const { calendar, version, announced, unconfirmed } = await seen()
  expect([calendar.years, version, unconfirmed]).toEqual([[], 0, [2026, 2027]])
  const of2026 = announced.find((one: { year: number }) => one.year === 2026)
  expect([of2026.holidays.length, of2026.makeUpDays]).toEqual([
    33,
    ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ])
  expect(announced.map((one: { year: number }) => one.year)).toEqual([2025, 2026])
  expect((await cloud.call(OWNER, 'calendar.get', { estateId })).body).toMatchObject({ version: 0 })
})

test('a holiday and a make-up day that a manager saves hold for appointments and for due days alike', async () => {
  const days = { holidays: ['2026-12-07', '2026-12-25'], makeUpDays: ['2026-12-06'], years: [2026] }
  expect(await save(days)).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await opens('2026-12-06')).toMatchObject({ status: 200, body: { unconfirmed: [] } })
  expect(await opens('2026-12-07')).toMatchObject({ status: 409, body: { code: 'booking.nothing_to_open' } })
  const { policy, policyVersion } = (await cloud.call(MANAGER, 'tariff.list', { estateId })).body
  const wanted = { estateId, version: policyVersion, policy: { ...policy, dueDay: 25 } }
  expect((await cloud.call(MANAGER, 'tariff.setPolicy', wanted)).status).toBe(200)
  const dueOf = async (period: string) => {
    const { runId } = (await cloud.call('wx_accountant_feng', 'run.start', { estateId, period })).body
    const { dueOn, dueKnown } = (await cloud.call('wx_accountant_feng', 'run.get', { runId })).body
    return [dueOn, dueKnown]
  }
  expect(await dueOf('2026-11')).toEqual(['2026-12-28', true])
  expect(await dueOf('2026-12')).toEqual(['2027-01-25', false])
})

test('whoever opens times in a year that nobody has confirmed is told its year', async () => {
  expect(await opens('2027-01-04', '2027-01-05')).toMatchObject({ status: 200, body: { unconfirmed: [2027] } })
})

test('what cannot be a calendar is refused by name, and nothing changes', async () => {
  const before = await seen()
  const wrong: [object, string][] = [
    [{ hours: [{ from: '12:00', to: '09:00' }] }, 'calendar.hours'],
    [{ hours: [...before.calendar.hours, { from: '17:00', to: '18:00' }] }, 'calendar.hours'],
    [{ weekdays: [] }, 'calendar.no_weekday'],
    [{ makeUpDays: ['2026-12-06', '2026-12-07'] }, 'calendar.both'],
    [{ years: [2026, 2027] }, 'calendar.year_empty'],
    [{ holidays: ['2026-02-30'] }, 'request.malformed'],
    [{ weekdays: [7] }, 'request.malformed'],
  ]
  for (const [part, code] of wrong) expect([part, (await save(part)).body.code]).toEqual([part, code])
  expect(await seen()).toEqual(before)
})

test('of two who save the calendar at once one is told, and the other’s days stay', async () => {
  const { calendar, version } = await seen()
  const both = await Promise.all(
    [MANAGER, SUPERVISOR].map((openId, at) =>
      cloud.call(openId, 'calendar.save', {
        estateId,
        version,
        calendar: { ...calendar, holidays: [...calendar.holidays, `2026-12-1${at}`] },
      }),
    ),
  )
  expect(both.map(reply => reply.status).sort()).toEqual([200, 409])
  const lost = both.find(reply => reply.status === 409)
  expect(lost?.body).toMatchObject({ code: 'request.outdated', reference: { version: version + 1 } })
  expect((await save({ holidays: calendar.holidays })).status).toBe(200)
})

test('an app of before that sends days with the charging rules adds them and takes none off', async () => {
  const before = (await seen()).calendar
  const { policy, policyVersion } = (await cloud.call(MANAGER, 'tariff.list', { estateId })).body
  const old = { ...policy, holidays: ['2026-12-31'], workdays: ['2026-12-26'] }
  await cloud.call(MANAGER, 'tariff.setPolicy', { estateId, version: policyVersion, policy: old })
  const { calendar } = await seen()
  expect(calendar.holidays).toEqual([...before.holidays, '2026-12-31'])
  expect(calendar.makeUpDays).toEqual([...before.makeUpDays, '2026-12-26'])
  expect((await cloud.call(MANAGER, 'tariff.list', { estateId })).body.policy).not.toHaveProperty('holidays')
})

test('a clerk looks at the calendar and cannot save it', async () => {
  expect((await cloud.call(CLERK, 'calendar.get', { estateId })).status).toBe(200)
  expect(await save({}, CLERK)).toMatchObject({ status: 403, body: { code: 'access.denied' } })
})

describe('an estate that kept two lists', () => {
  const week = { weekdays: [1, 2, 3, 4, 5], hours: [{ from: '08:30', to: '12:00' }] }
  const write = (of: LocalCloud, documents: [string, { _id: string }][]) => {
    const file = new Sqlite(join(of.data, 'database.sqlite'))
    const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
    for (const [collection, document] of documents) put.run(collection, document._id, JSON.stringify(document))
    file.close()
  }
  test('has them in one calendar after the clock has been through, once; what is disputed is for a person to confirm', () =>
    cloud.fork(async of => {
      const { policy } = (await of.call(MANAGER, 'tariff.list', { estateId })).body
      await of.kill()
      const kept = { calendar: { ...week, holidays: ['2027-05-01'], makeUpDays: ['2027-02-06'] } }
      const lists = { holidays: ['2026-10-01', '2027-02-06'], workdays: ['2026-10-10'] }
      write(of, [
        ['settings', { _id: `booking:${estateId}`, kinds: {}, people: {}, teams: {}, versions: {}, ...kept } as never],
        ['priceBooks', { _id: estateId, tariffs: [], policy: { ...policy, ...lists }, policyVersion: 7 } as never],
        [
          'settings',
          { _id: `calendar:${estateId}`, version: 0, moved: [], calendar: { ...week, ...NOTHING } } as never,
        ],
        ['jobCursors', { _id: 'job:calendar:booking', cursor: '', done: false } as never],
        ['jobCursors', { _id: 'job:calendar:tariff', cursor: '', done: false } as never],
      ])
      await of.restart()
      await of.advance('PT61S')
      for (const noun of ['booking', 'tariff']) await of.post(`/local/jobs/calendar-${noun}/run`)
      const { calendar, version } = (await of.call(MANAGER, 'calendar.get', { estateId })).body
      expect(calendar).toEqual({
        ...week,
        holidays: ['2026-10-01', '2027-02-06', '2027-05-01'],
        makeUpDays: ['2026-10-10'],
        years: [2026],
      })
      const emptied = { ...calendar, holidays: ['2026-10-01'] }
      await of.call(MANAGER, 'calendar.save', { estateId, version, calendar: emptied })
      await of.kill()
      write(of, [['jobCursors', { _id: 'job:calendar:tariff', cursor: '', done: false } as never]])
      await of.restart()
      await of.advance('PT61S')
      await of.post('/local/jobs/calendar-tariff/run')
      expect((await of.call(MANAGER, 'calendar.get', { estateId })).body.calendar.holidays).toEqual(['2026-10-01'])
    }))
})
const NOTHING = { holidays: [], makeUpDays: [], years: [] }
