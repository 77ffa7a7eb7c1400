import { DEFAULT_CALENDAR } from '../../shared/calendar/schema'
import { DEFAULT_POLICY } from '../../shared/tariff/schema'
import { he } from './fees'
import { boot, type Door, refuse, until } from './harness'

const year = new Date().getFullYear()
/** Whatever day it is, the next due days are in one of these years. */
const YEARS = [year, year + 1]
const calendar = { ...DEFAULT_CALENDAR, years: YEARS }
let held = {
  policyVersion: 3,
  policy: { ...DEFAULT_POLICY, meteredTransfer: 'DAYS' as const },
}
const door: Door = {
  'people.me': () => he,
  'tariff.list': () => ({ items: [], ...held }),
  'tariff.setPolicy': () => ({ estateId: 'est_1' }),
  'calendar.get': () => ({ calendar, version: 1, announced: [], unconfirmed: [] }),
}
const app = boot(door)

test('a manager is told of a year whose holidays nobody has confirmed, and opens the calendar there', async () => {
  const page = await app.open('packages/books/policy/index')
  await page.shows('次月起收')
  expect(page.has('#no-calendar')).toBe(false)
  page.close()
  const [ask] = [door['calendar.get']]
  door['calendar.get'] = () => ({ calendar: DEFAULT_CALENDAR, version: 0, announced: [], unconfirmed: YEARS })
  const bare = await app.open('packages/books/policy/index')
  await bare.shows(`${year}`)
  await bare.shows('年的节假日还没有人确认')
  await bare.tap('#to-calendar')
  await until(
    () => app.wxCalls('navigateTo').some(one => String(one.url).includes('estate/rules/index?part=calendar')),
    'the calendar',
  )
  bare.close()
  door['calendar.get'] = ask
})
test('a manager changes the due day; words for a number are named and nothing is sent', async () => {
  const page = await app.open('packages/books/policy/index')
  await page.shows('次月起收')
  await page.type('#policy-dueDay', '二十八')
  await page.tap('#policy-save')
  await page.shows('请检查：收费规则里的数字和日期')
  expect(app.sent('tariff.setPolicy')).toEqual([])
  await page.type('#policy-dueDay', '28')
  await page.tap('#proration-DAILY')
  await until(() => page.look('#proration-DAILY').includes('pill--on'), 'the choice')
  await page.tap('#policy-save')
  await until(() => app.sent('tariff.setPolicy').length, 'the rules')
  expect(app.sent('tariff.setPolicy')[0].policy).toMatchObject({
    dueDay: 28,
    proration: 'DAILY',
    meteredTransfer: 'DAYS',
  })
  page.close()
})

test('a limit the manager mistypes is refused and nothing is reported as saved; left empty, there is none', async () => {
  const page = await app.open('packages/books/policy/index')
  const sent = app.sent('tariff.setPolicy').length
  await page.type('#policy-waiverLimit', '5OO')
  await page.tap('#policy-save')
  await page.shows('请检查：收费规则里的数字和日期')
  expect(app.sent('tariff.setPolicy')).toHaveLength(sent)
  await page.type('#policy-waiverLimit', '500')
  await page.tap('#policy-save')
  await until(() => app.sent('tariff.setPolicy').length > sent, 'the limit')
  expect(app.sent('tariff.setPolicy').at(-1)?.policy).toMatchObject({ waiverLimitFen: 50_000 })
  await page.type('#policy-waiverLimit', ' ')
  await page.tap('#policy-save')
  await until(() => app.sent('tariff.setPolicy').length > sent + 1, 'no limit')
  expect(app.sent('tariff.setPolicy').at(-1)?.policy).not.toHaveProperty('waiverLimitFen')
  page.close()
})

test('a manager whose colleague saved first is shown the other’s penalty rate, keeps the own days of vacancy, and saves both', async () => {
  const before = held
  door['tariff.setPolicy'] = ({ version }) => {
    if (version !== held.policyVersion) throw refuse('request.outdated', '他人刚保存过这些设置')
    return { estateId: 'est_1' }
  }
  const page = await app.open('packages/books/policy/index')
  await page.shows('次月起收')
  await page.type('#policy-minVacantDays', '45')
  held = { policyVersion: 4, policy: { ...before.policy, penaltyRate: '0.0005' } as typeof before.policy }
  await page.tap('#policy-save')
  await page.shows('他人刚保存过这些设置')
  await page.shows('违约金日率（0 表示合同没有约定）: 0.0005')
  const sent = app.sent('tariff.setPolicy').length
  await page.tap('#policy-save')
  await until(() => app.sent('tariff.setPolicy').length > sent, 'both to be saved')
  expect(app.sent('tariff.setPolicy').at(-1)).toMatchObject({
    version: 4,
    policy: { penaltyRate: '0.0005', minVacantDays: 45 },
  })
  page.close()
})
