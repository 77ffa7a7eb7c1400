import { BOOKING_KINDS, kindOf } from '../../shared/booking/kinds'
import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { booking, bunch } from './visits'

const HOUR = 3_600_000
const rows = [
  booking({
    buildingId: '1',
    bookingId: 'bkg_a',
    houseLabel: '1 栋 1 单元 301',
    start: Date.now() - HOUR,
    end: Date.now(),
  }),
  booking({ buildingId: '3', bookingId: 'bkg_b', kind: 'steward_meeting' }),
]
const door: Door = {
  'people.me': () => zhao,
  'booking.dayPlan': ({ mine }) => ({ items: mine ? [] : rows }),
  'booking.kinds': () => ({ items: BOOKING_KINDS.map(kind => ({ kind, ...kindOf(kind) })) }),
  'booking.complete': () => ({ bookingId: 'bkg_a' }),
  'booking.noShow': () => ({ bookingId: 'bkg_a' }),
  'booking.assign': () => ({ bookingId: 'bkg_b' }),
  'key.list': () => ({ items: [bunch()] }),
  'key.reserve': () => ({ keyId: 'key_1' }),
  'people.staff': () => ({
    items: [
      { personId: 'per_wang', name: '王海燕', role: 'supervisor', grantId: 'grt_1' },
      { personId: 'per_zt', name: '赵铁柱', role: 'worker', grantId: 'grt_2' },
    ],
  }),
}
const app = boot(door)
const open = () => app.open('packages/desk/plan/index')

test('a clerk reads the day by building; nobody can be missed before it has begun', async () => {
  const page = await open()
  await page.shows('1 栋')
  await page.shows('3 栋')
  expect(page.has('#missed-bkg_a')).toBe(true)
  expect(page.has('#missed-bkg_b')).toBe(false)
  expect(page.has('#open-handover-bkg_b')).toBe(false)
  await page.tap('#done-bkg_a')
  await page.tap('#missed-bkg_a')
  await until(() => app.sent('booking.noShow').length && app.sent('booking.complete').length, 'both outcomes')
  await page.tap('#show-mine')
  await page.shows('这一天没有预约')
  const before = app.sent('booking.dayPlan').length
  await page.tap('#day-after')
  await until(() => app.sent('booking.dayPlan').length > before, 'the next day')
  const [first, last] = [app.sent('booking.dayPlan')[0].day, app.sent('booking.dayPlan').at(-1).day]
  expect(Date.parse(last) - Date.parse(first)).toBe(24 * HOUR)
  page.close()
})

test('a clerk opens the form of a house, or goes on with the one that is open', async () => {
  door['inspection.open'] = () => {
    throw refuse('inspection.already_open', '这套房屋已有一份进行中的验收表', { reference: { inspectionId: 'ins_7' } })
  }
  const page = await open()
  await page.tap('#open-handover-bkg_a')
  await page.shows('继续验收')
  expect(app.sent('inspection.open')[0]).toMatchObject({ bookingId: 'bkg_a', kind: 'handover' })
  await page.tap('#go-on-hou_501')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('inspectionId=ins_7')), 'the form')
  page.close()
})

test('a clerk sends somebody who serves this kind', async () => {
  const page = await open()
  await page.tap('#assign-bkg_b')
  await until(() => page.has('#goes-per_wang'), 'who may go')
  expect(page.has('#goes-per_zt')).toBe(false)
  await page.tap('#goes-per_wang')
  await until(() => app.sent('booking.assign').length, 'somebody')
  page.close()
})

test('a clerk keeps the keys of a house for its appointment', async () => {
  const page = await open()
  await page.tap('#reserve-bkg_a')
  await page.tap('#keep-K-3-501')
  await until(() => app.sent('key.reserve').length, 'the keys')
  expect(app.sent('key.reserve')[0]).toMatchObject({ keyId: 'key_1', bookingId: 'bkg_a' })
  page.close()
})
